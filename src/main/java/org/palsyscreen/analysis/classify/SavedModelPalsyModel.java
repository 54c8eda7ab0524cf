package org.palsyscreen.analysis.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Severity;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.face.LandmarkRefiner;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.face.PhotoScales;
import org.palsyscreen.analysis.models.Outputs;
import org.palsyscreen.analysis.models.SavedModel;
import org.palsyscreen.analysis.models.Tensor;

/**
 * Prepares crop and measures, and runs the exported network. Mirroring, pooling, heads and calibration are inside the
 * network.
 */
final class SavedModelPalsyModel implements PalsyModel {
    private final SavedModel.Runner runner;
    private final LandmarkRefiner refiner;
    private final FaceCrop crop;
    private final FaceGeometry geometry;

    SavedModelPalsyModel(SavedModel.Runner runner, LandmarkRefiner refiner, SymmetricTemplate template) {
        this.runner = runner;
        this.refiner = refiner;
        this.crop = new FaceCrop(template);
        this.geometry = new FaceGeometry(template);
    }

    @Override
    public MeshPoints refine(PhotoScales photo, MeshPoints mesh) {
        return refiner.refine(photo, mesh);
    }

    @Override
    public Verdict classify(Photo photo, MeshPoints mesh) {
        float[] pixels = crop.cut(GreyPicture.of(photo.pixels()), mesh);
        Outputs out = runner.run(Map.of(
                "crop", Tensor.of(pixels, 1, SymmetricTemplate.SIDE, SymmetricTemplate.SIDE, 1),
                "geometry", Tensor.of(geometry.measure(mesh), 1, FaceGeometry.SIZE)));
        return new Verdict(
                out.values("probability")[0],
                out.values("left_probability")[0],
                regions(
                        out.values("region_z"),
                        out.values("region_right_weaker"),
                        out.valuesOrNull("region_contribution")),
                severity(out.valuesOrNull("severity")));
    }

    /** @param contribution the optional output "region_contribution": one value a region; null when the model has none */
    static List<RegionAsymmetry> regions(float[] z, float[] rightWeaker, float @Nullable [] contribution) {
        if (contribution != null && contribution.length != Region.values().length) {
            throw new IllegalArgumentException(
                    "the output region_contribution has " + contribution.length + " values a face");
        }
        List<RegionAsymmetry> regions = new ArrayList<>();
        for (Region region : Region.values()) {
            int i = region.ordinal();
            regions.add(new RegionAsymmetry(
                    region,
                    z[i],
                    rightWeaker[i] > 0 ? Side.RIGHT : Side.LEFT,
                    contribution == null ? null : (double) contribution[i]));
        }
        return regions;
    }

    /**
     * @param output the optional output "severity": overall, then one value a region in the order of {@link Region}; null
     *     when the model has none. Rounding may carry a value a little beyond 0..100.
     */
    static @Nullable Severity severity(float @Nullable [] output) {
        if (output == null) {
            return null;
        }
        if (output.length != 1 + Region.values().length) {
            throw new IllegalArgumentException("the output severity has " + output.length + " values a face");
        }
        return new Severity(
                within(output[0]), within(output[1]), within(output[2]), within(output[3]), within(output[4]));
    }

    private static double within(float value) {
        return Math.clamp(value, 0, Severity.MAX);
    }

    @Override
    public void close() {
        refiner.close();
        runner.close();
    }
}
