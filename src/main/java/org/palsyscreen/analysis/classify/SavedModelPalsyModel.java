package org.palsyscreen.analysis.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.palsyscreen.analysis.Photo;
import org.palsyscreen.analysis.Region;
import org.palsyscreen.analysis.RegionAsymmetry;
import org.palsyscreen.analysis.Side;
import org.palsyscreen.analysis.face.MeshPoints;
import org.palsyscreen.analysis.models.Outputs;
import org.palsyscreen.analysis.models.SavedModel;
import org.palsyscreen.analysis.models.Tensor;

/**
 * Prepares crop and measures, and runs the exported network. Mirroring, pooling, heads and calibration are inside the
 * network.
 */
final class SavedModelPalsyModel implements PalsyModel {
    private final SavedModel.Runner runner;
    private final FaceCrop crop;
    private final FaceGeometry geometry;

    SavedModelPalsyModel(SavedModel.Runner runner, SymmetricTemplate template) {
        this.runner = runner;
        this.crop = new FaceCrop(template);
        this.geometry = new FaceGeometry(template);
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
                regions(out.values("region_z"), out.values("region_right_weaker")));
    }

    private static List<RegionAsymmetry> regions(float[] z, float[] rightWeaker) {
        List<RegionAsymmetry> regions = new ArrayList<>();
        for (Region region : Region.values()) {
            int i = region.ordinal();
            regions.add(new RegionAsymmetry(region, z[i], rightWeaker[i] > 0 ? Side.RIGHT : Side.LEFT));
        }
        return regions;
    }

    @Override
    public void close() {
        runner.close();
    }
}
