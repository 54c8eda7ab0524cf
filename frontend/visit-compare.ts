import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';

/** One visit's picture; the eyes are the middles of the patient's right and left eye in pixels of the
 * picture, x and y each; empty where no face was found. */
interface Visit {
  src: string;
  alt: string;
  caption: string;
  width: number;
  eyes: number[];
}

// Where the eyes come to lie in the frame, as shares of its width; the frame is 4:5.
const RIGHT_EYE = [0.35, 0.45];
const LEFT_EYE = [0.65, 0.45];

/**
 * Two visits side by side, or one over the other with a slider between them. Both are moved, turned and scaled so that
 * the eyes lie at the same places, unless no face was found on one.
 */
@customElement('visit-compare')
export class VisitCompare extends LitElement {
  // The server can hand out addresses of pictures as attributes only.
  @property({ attribute: 'first-src' }) firstSrc = '';
  @property() firstAlt = '';
  @property() firstCaption = '';
  @property({ type: Number }) firstWidth = 0;
  @property({ attribute: false }) firstEyes: number[] = [];
  @property({ attribute: 'second-src' }) secondSrc = '';
  @property() secondAlt = '';
  @property() secondCaption = '';
  @property({ type: Number }) secondWidth = 0;
  @property({ attribute: false }) secondEyes: number[] = [];
  @property() sideBySideLabel = '';
  @property() overlaidLabel = '';
  @property() sliderLabel = '';
  @property() modeLabel = '';
  @state() private overlaid = false;
  @state() private share = 50;

  static styles = css`
    :host {
      display: block;
    }
    .modes {
      display: inline-flex;
      margin-block-end: 12px;
      border: 1px solid var(--ps-line, #ccc);
      border-radius: 999px;
      overflow: hidden;
    }
    button {
      min-height: 36px;
      padding: 0 16px;
      border: 0;
      background: transparent;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      background: var(--ps-ungradable-surface);
      font-weight: 600;
    }
    button:focus-visible,
    input:focus-visible {
      outline: 2px solid currentcolor;
      outline-offset: -2px;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
    }
    figure {
      margin: 0;
      min-inline-size: 0;
    }
    figcaption {
      padding-block: 6px;
      font-size: 0.875rem;
    }
    .over {
      max-inline-size: 480px;
    }
    .frame {
      position: relative;
      aspect-ratio: 4 / 5;
      overflow: hidden;
      border-radius: var(--vaadin-radius-m, 8px);
      background: #101418;
      container-type: size;
    }
    img {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: 0;
      transform-origin: 0 0;
      max-inline-size: none;
    }
    img.whole {
      inline-size: 100%;
      block-size: 100%;
      object-fit: contain;
    }
    input {
      inline-size: 100%;
      block-size: 32px;
      accent-color: var(--ps-no-sign);
    }
    .ends {
      display: flex;
      justify-content: space-between;
      gap: 12px;
      font-size: 0.875rem;
    }
  `;

  render() {
    if (!this.firstSrc || !this.secondSrc) {
      return nothing;
    }
    const first: Visit = {
      src: this.firstSrc,
      alt: this.firstAlt,
      caption: this.firstCaption,
      width: this.firstWidth,
      eyes: this.firstEyes,
    };
    const second: Visit = {
      src: this.secondSrc,
      alt: this.secondAlt,
      caption: this.secondCaption,
      width: this.secondWidth,
      eyes: this.secondEyes,
    };
    const mode = (overlaid: boolean, label: string) =>
      html`<button
        type="button"
        aria-pressed=${this.overlaid === overlaid ? 'true' : 'false'}
        @click=${() => (this.overlaid = overlaid)}
      >
        ${label}
      </button>`;
    return html`
      <div class="modes" role="group" aria-label=${this.modeLabel}>
        ${mode(false, this.sideBySideLabel)}${mode(true, this.overlaidLabel)}
      </div>
      ${this.overlaid ? this.over(first, second) : this.pair(first, second)}
    `;
  }

  private pair(first: Visit, second: Visit) {
    const one = (visit: Visit) =>
      html`<figure>
        <div class="frame">${this.picture(visit, 1)}</div>
        <figcaption>${visit.caption}</figcaption>
      </figure>`;
    return html`<div class="pair">${one(first)}${one(second)}</div>`;
  }

  private over(first: Visit, second: Visit) {
    return html`<div class="over">
      <div class="frame">${this.picture(first, 1)}${this.picture(second, this.share / 100)}</div>
      <input
        type="range"
        min="0"
        max="100"
        step="5"
        .value=${String(this.share)}
        aria-label=${this.sliderLabel}
        aria-valuetext="${this.share}% ${second.caption}"
        @input=${(event: Event) => (this.share = Number((event.target as HTMLInputElement).value))}
      />
      <div class="ends"><span>${first.caption}</span><span>${second.caption}</span></div>
    </div>`;
  }

  private picture(visit: Visit, opacity: number) {
    if (visit.eyes.length !== 4) {
      return html`<img class="whole" src=${visit.src} alt=${visit.alt} style=${styleMap({ opacity: String(opacity) })} />`;
    }
    const placing = { ...placed(visit.width, visit.eyes), opacity: String(opacity) };
    return html`<img src=${visit.src} alt=${visit.alt} style=${styleMap(placing)} />`;
  }
}

/** The turn, scale and shift that bring the eyes to their places, in units of the frame's width. */
function placed(pictureWidth: number, [rightX, rightY, leftX, leftY]: number[]) {
  const x = leftX - rightX;
  const y = leftY - rightY;
  const scale = (LEFT_EYE[0] - RIGHT_EYE[0]) / (Math.hypot(x, y) || 1);
  const angle = -Math.atan2(y, x);
  const cos = Math.cos(angle) * scale;
  const sin = Math.sin(angle) * scale;
  const shiftX = RIGHT_EYE[0] - (cos * rightX - sin * rightY);
  const shiftY = RIGHT_EYE[1] - (sin * rightX + cos * rightY);
  return {
    width: `${100 * pictureWidth * scale}cqw`,
    height: 'auto',
    transform: `translate(${100 * shiftX}cqw, ${100 * shiftY}cqw) rotate(${angle}rad)`,
  };
}
