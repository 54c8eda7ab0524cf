package org.palsyscreen.analysis;

/** The patient's own left or right. In an unmirrored picture the patient's right is at the viewer's left. */
public enum Side {
    LEFT,
    RIGHT;

    public Side opposite() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
