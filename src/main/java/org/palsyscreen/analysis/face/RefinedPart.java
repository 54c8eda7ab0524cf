package org.palsyscreen.analysis.face;

/** The parts of the face whose points the {@link LandmarkRefiner} looks at again, each with its own network. */
public enum RefinedPart {
    /**
     * Lids, brow and canthi of one side; the other side is looked at in its mirror image. The canthi are the frame of all
     * measures: the mesh drags them along when a lid or brow droops, and so hides half of it.
     */
    EYE(
            0.78,
            new int[] {
                246, 161, 160, 159, 158, 157, 173, 7, 163, 144, 145, 153, 154, 155, //
                70, 63, 105, 66, 107, 46, 53, 52, 65, 55, //
                33, 133
            },
            new int[] {
                466, 388, 387, 386, 385, 384, 398, 249, 390, 373, 374, 380, 381, 382, //
                300, 293, 334, 296, 336, 276, 283, 282, 295, 285, //
                263, 362
            }),
    /** Both lips, looked at as they are and in their mirror image. */
    MOUTH(
            1.0,
            new int[] {
                61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146, //
                78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95
            },
            new int[] {
                291, 409, 270, 269, 267, 0, 37, 39, 40, 185, 61, 146, 91, 181, 84, 17, 314, 405, 321, 375, //
                308, 415, 310, 311, 312, 13, 82, 81, 80, 191, 78, 95, 88, 178, 87, 14, 317, 402, 318, 324
            });

    /** Side of the square patch in pixels of the network's input. */
    public static final int PATCH = 64;

    /** How far the middle of an eye's patch lies above the eye, in outer canthal distances. */
    private static final double TOWARDS_BROW = 0.09;

    private final double side;
    private final int[] points;
    private final int[] partners;

    RefinedPart(double side, int[] points, int[] partners) {
        this.side = side;
        this.points = points;
        this.partners = partners;
    }

    /** Side of the square that a view shows, in outer canthal distances. */
    public double side() {
        return side;
    }

    /** Numbers a network takes and gives for the points: x and y of each. */
    public int size() {
        return 2 * points.length;
    }

    /**
     * The mesh points in the order of the network, as they follow one another in a view.
     *
     * @param mirrored for the view in which the patient's left lies where the right would
     */
    public int[] points(boolean mirrored) {
        return mirrored ? partners : points;
    }

    /** From where and how the part is looked at. */
    public PartView view(MeshPoints mesh, boolean mirrored) {
        double rightX = (mesh.x(33) + mesh.x(133)) / 2;
        double rightY = (mesh.y(33) + mesh.y(133)) / 2;
        double leftX = (mesh.x(362) + mesh.x(263)) / 2;
        double leftY = (mesh.y(362) + mesh.y(263)) / 2;
        double unit = Math.hypot(mesh.x(263) - mesh.x(33), mesh.y(263) - mesh.y(33));
        double turn = Math.atan2(leftY - rightY, leftX - rightX);
        double x;
        double y;
        if (this == EYE) {
            x = (mirrored ? leftX : rightX) + TOWARDS_BROW * unit * Math.sin(turn);
            y = (mirrored ? leftY : rightY) - TOWARDS_BROW * unit * Math.cos(turn);
        } else {
            x = (mesh.x(61) + mesh.x(291) + mesh.x(0) + mesh.x(17)) / 4;
            y = (mesh.y(61) + mesh.y(291) + mesh.y(0) + mesh.y(17)) / 4;
        }
        return new PartView(this, x, y, turn, unit, side, mirrored);
    }
}
