import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';

// Rings and lines of the MediaPipe face mesh, by point number.
const OVAL = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136,
  172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109, 10,
];
const LINES = [
  [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246, 33],
  [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466, 263],
  [70, 63, 105, 66, 107, 55, 65, 52, 53, 46, 70],
  [300, 293, 334, 296, 336, 285, 295, 282, 283, 276, 300],
  [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185, 61],
  [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191, 78],
  [168, 6, 197, 195, 5, 4],
  [129, 98, 97, 2, 326, 327, 358],
];
// Corners of eyes and mouth, wings of the nose, tops and ends of the brows, irises.
const DOTS = [33, 133, 362, 263, 61, 291, 0, 17, 129, 358, 4, 70, 105, 107, 336, 334, 300, 152, 468, 473];
// Rings around the parts of the face that are shaded, on the patient's right and left.
const PARTS: Record<string, { RIGHT: number[]; LEFT: number[] }> = {
  BROW: {
    RIGHT: [70, 63, 105, 66, 107, 55, 65, 52, 53, 46],
    LEFT: [300, 293, 334, 296, 336, 285, 295, 282, 283, 276],
  },
  EYE: {
    RIGHT: [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246],
    LEFT: [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466],
  },
  CHEEK: {
    RIGHT: [117, 118, 119, 100, 36, 203, 206, 216, 207, 187, 123],
    LEFT: [346, 347, 348, 329, 266, 423, 426, 436, 427, 411, 352],
  },
  MOUTH: {
    RIGHT: [0, 37, 39, 40, 185, 61, 146, 91, 181, 84, 17],
    LEFT: [0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17],
  },
};

/** A face with the contours of its mesh and the midline: the line through the middle of the eyes, square to their axis. */
@customElement('face-overlay')
export class FaceOverlay extends LitElement {
  @property() src = '';
  @property() alt = '';
  @property({ type: Number }) imageWidth = 0;
  @property({ type: Number }) imageHeight = 0;
  /** x and y of the 478 points in pixels of the picture, in a row; empty when no face was found. */
  @property() points = '';
  @property({ type: Boolean }) shown = true;
  /** What to shade: part, side and strength 0..1, such as "MOUTH LEFT 0.50,BROW LEFT 0.12"; empty for nothing. */
  @property() evidence = '';
  @property({ type: Boolean }) evidenceShown = false;
  @property() evidenceLabel = '';
  /** The shaded parts in words. */
  @property() evidenceText = '';
  @property() toggleLabel = '';
  @property() leftLabel = '';
  @property() rightLabel = '';

  static styles = css`
    :host {
      display: block;
      position: relative;
      max-width: 100%;
      border-radius: var(--vaadin-radius-m, 8px);
      overflow: hidden;
      background: #101418;
    }
    img,
    svg {
      display: block;
      width: 100%;
      height: auto;
    }
    svg {
      position: absolute;
      inset: 0;
      height: 100%;
      pointer-events: none;
    }
    .evidence {
      filter: blur(4px);
    }
    .patch {
      fill: #ff2f9e;
      stroke: #ff2f9e;
      stroke-linejoin: round;
    }
    path:not(.patch) {
      fill: none;
      stroke: #5ee0d0;
      stroke-opacity: 0.85;
      stroke-linejoin: round;
      vector-effect: non-scaling-stroke;
      stroke-width: 1.25px;
    }
    path.oval {
      stroke-opacity: 0.45;
    }
    path.midline {
      stroke: #ffd166;
      stroke-opacity: 1;
      stroke-dasharray: 6 4;
      stroke-width: 1.75px;
    }
    circle {
      fill: #fff;
      stroke: #0b6f66;
      vector-effect: non-scaling-stroke;
    }
    .side {
      position: absolute;
      bottom: 10px;
      padding: 2px 8px;
      border-radius: 999px;
      background: rgb(16 20 24 / 70%);
      color: #fff;
      font-size: 12px;
      line-height: 18px;
    }
    .right {
      left: 10px;
    }
    .left {
      right: 10px;
    }
    .toggles {
      position: absolute;
      top: 10px;
      inset-inline: 10px;
      display: flex;
      flex-wrap: wrap;
      justify-content: end;
      gap: 8px;
      pointer-events: none;
    }
    button {
      display: inline-flex;
      pointer-events: auto;
      align-items: center;
      gap: 8px;
      min-height: 36px;
      padding: 0 12px;
      border: 1px solid rgb(255 255 255 / 35%);
      border-radius: 999px;
      background: rgb(16 20 24 / 70%);
      color: #fff;
      font: inherit;
      font-size: 13px;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid #fff;
      outline-offset: 2px;
    }
    .dot {
      width: 10px;
      height: 10px;
      border: 1.5px solid #fff;
      border-radius: 50%;
      box-sizing: border-box;
    }
    [aria-pressed='true'] .dot {
      background: #5ee0d0;
      border-color: #5ee0d0;
    }
    [aria-pressed='true'] .dot.pink {
      background: #ff2f9e;
      border-color: #ff2f9e;
    }
  `;

  render() {
    const xy = this.points ? this.points.split(' ').map(Number) : [];
    return html`
      <img src=${this.src} alt=${this.alt} width=${this.imageWidth} height=${this.imageHeight} />
      ${xy.length ? this.overlay(xy) : nothing}
    `;
  }

  private overlay(xy: number[]) {
    return html`
      ${this.evidence && this.evidenceShown
        ? svg`<svg class="evidence" viewBox="0 0 ${this.imageWidth} ${this.imageHeight}" role="img"
            aria-label=${this.evidenceText}>${this.patches(xy)}</svg>`
        : nothing}
      ${this.shown
        ? svg`<svg viewBox="0 0 ${this.imageWidth} ${this.imageHeight}" aria-hidden="true">${this.drawing(xy)}</svg>`
        : nothing}
      ${this.shown
        ? html`<span class="side right">${this.rightLabel}</span><span class="side left">${this.leftLabel}</span>`
        : nothing}
      <div class="toggles">
        ${this.evidence
          ? html`<button
              type="button"
              aria-pressed=${this.evidenceShown ? 'true' : 'false'}
              @click=${this.toggleEvidence}
            >
              <span class="dot pink"></span>${this.evidenceLabel}
            </button>`
          : nothing}
        <button type="button" aria-pressed=${this.shown ? 'true' : 'false'} @click=${this.toggle}>
          <span class="dot"></span>${this.toggleLabel}
        </button>
      </div>
    `;
  }

  /** Soft patches, the more opaque the more the part speaks for it; the faintest can still be seen. */
  private patches(xy: number[]) {
    const margin = faceWidth(xy) / 14;
    return this.evidence.split(',').map((patch) => {
      const [part, side, strength] = patch.split(' ');
      const ring = PARTS[part][side as 'LEFT' | 'RIGHT'];
      return svg`<path class="patch" d="${line(xy, ring)}Z" stroke-width=${margin}
        opacity=${0.2 + 0.4 * Number(strength)} />`;
    });
  }

  private drawing(xy: number[]) {
    const radius = Math.max(1.5, faceWidth(xy) / 110);
    return svg`
      <path class="oval" d=${line(xy, OVAL)} />
      ${LINES.map((points) => svg`<path d=${line(xy, points)} />`)}
      <path class="midline" d=${midline(xy)} />
      ${DOTS.map((point) => svg`<circle cx=${xy[2 * point]} cy=${xy[2 * point + 1]} r=${radius} />`)}
    `;
  }

  private toggle() {
    this.shown = !this.shown;
  }

  private toggleEvidence() {
    this.evidenceShown = !this.evidenceShown;
  }
}

function faceWidth(xy: number[]) {
  return Math.hypot(xy[2 * 454] - xy[2 * 234], xy[2 * 454 + 1] - xy[2 * 234 + 1]);
}

function line(xy: number[], points: number[]) {
  return 'M' + points.map((point) => `${xy[2 * point]} ${xy[2 * point + 1]}`).join('L');
}

function midline(xy: number[]) {
  const mean = (coordinate: number, ...points: number[]) =>
    points.reduce((sum, point) => sum + xy[2 * point + coordinate], 0) / points.length;
  const axis = [mean(0, 263, 362) - mean(0, 33, 133), mean(1, 263, 362) - mean(1, 33, 133)];
  const length = Math.hypot(axis[0], axis[1]) || 1;
  const down = [-axis[1] / length, axis[0] / length];
  const middle = [mean(0, 33, 133, 263, 362), mean(1, 33, 133, 263, 362)];
  const reach = (point: number) => (xy[2 * point] - middle[0]) * down[0] + (xy[2 * point + 1] - middle[1]) * down[1];
  const at = (distance: number) => `${middle[0] + distance * down[0]} ${middle[1] + distance * down[1]}`;
  return `M${at(reach(10) * 1.15)}L${at(reach(152) * 1.1)}`;
}
