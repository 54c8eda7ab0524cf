import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from './face-capture-styles';
import { postPicture } from './picture-post';

type Step = 'waiting' | 'sending' | 'analysing' | 'too-large' | 'failed';
interface Item {
  file: File;
  reference: string;
  step: Step;
  share: number;
}

/** Posted at the same time; more would only queue on the server. */
const AT_ONCE = 2;

/** Takes picture files, dropped or chosen, and posts each for screening with a progress bar of its own. */
@customElement('picture-upload')
export class PictureUpload extends LitElement {
  @property() target = '';
  @property({ attribute: false }) texts: Record<string, string> = {};
  @property({ type: Number }) maxBytes = 0;
  /** The field with the patient reference. */
  @property({ attribute: false }) referenceField?: { value: string };
  /** True while the patient reference is not valid. */
  @property({ type: Boolean }) blocked = false;
  @state() private items: Item[] = [];
  @state() private over = false;
  @query('input') private input!: HTMLInputElement;

  static styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 10px;
      }
      .zone {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 10px 16px;
        padding: 14px 16px;
        border: 2px dashed var(--ps-line, #ccc);
        border-radius: 16px;
      }
      .zone.over {
        border-color: var(--aura-accent-color, #0f766e);
        background: light-dark(#e6f4f2, #10312e);
      }
      .zone div {
        flex: 1 1 200px;
        display: grid;
      }
      small,
      .step {
        color: var(--ps-muted, #666);
        font-size: 0.85rem;
        line-height: 1.4;
      }
      ul {
        display: grid;
        gap: 8px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 12px;
        align-items: center;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      progress {
        grid-column: 1 / -1;
        width: 100%;
        height: 8px;
        accent-color: var(--aura-accent-color, #0f766e);
      }
      .bad {
        grid-column: 1 / -1;
        color: var(--ps-refer, #9f1239);
      }
      li button {
        min-height: 36px;
        padding: 0 12px;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('dragover', this.miss);
    window.addEventListener('drop', this.miss);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('dragover', this.miss);
    window.removeEventListener('drop', this.miss);
  }

  render() {
    return html`
      <div class=${this.over ? 'zone over' : 'zone'} @dragover=${this.drag} @dragleave=${() => (this.over = false)} @drop=${this.drop}>
        <div><span>${this.texts.drop}</span><small>${this.texts.formats}</small></div>
        <button id="choose" type="button" ?disabled=${this.blocked} @click=${() => this.input.click()}>${this.texts.choose}</button>
        <input type="file" hidden multiple accept="image/jpeg,image/png,image/webp,image/bmp" @change=${this.chosen} />
      </div>
      ${this.items.length ? html`<ul aria-label=${this.texts.uploads}>${this.items.map((item) => this.row(item))}</ul>` : nothing}
    `;
  }

  private row(item: Item) {
    const bad = item.step === 'too-large' || item.step === 'failed';
    return html`<li>
      <span class="name">${item.file.name}</span>
      ${bad
        ? html`<button type="button" aria-label="${this.texts.dismiss} ${item.file.name}" @click=${() => this.clear(item)}>
              ${this.texts.dismiss}</button>
            <span class="step bad" role="alert">${this.texts[item.step]}</span>`
        : html`<span class="step">${this.texts[item.step]}</span>
            ${item.step === 'analysing'
              ? html`<progress aria-label=${item.file.name}></progress>`
              : html`<progress aria-label=${item.file.name} max="1" value=${item.share}></progress>`}`}
    </li>`;
  }

  /** Makes the next picture one press away. */
  ready() {
    this.renderRoot.querySelector<HTMLElement>('#choose')?.focus();
  }

  /** A file dropped beside the zone must not replace the page. */
  private miss = (event: DragEvent) => event.preventDefault();

  private drag = (event: DragEvent) => {
    event.preventDefault();
    this.over = !this.blocked;
  };

  private drop = (event: DragEvent) => {
    event.preventDefault();
    this.over = false;
    this.take(event.dataTransfer?.files);
  };

  private chosen = () => {
    this.take(this.input.files);
    this.input.value = '';
  };

  private take(files?: FileList | null) {
    if (!files || this.blocked) return;
    const step = (file: File): Step => (file.size > this.maxBytes ? 'too-large' : 'waiting');
    if (files.length) this.dispatchEvent(new CustomEvent('files-taken'));
    const reference = this.referenceField?.value ?? '';
    this.items = [...this.items, ...[...files].map((file) => ({ file, reference, step: step(file), share: 0 }))];
    this.next();
  }

  private next() {
    const busy = this.items.filter((item) => item.step === 'sending' || item.step === 'analysing').length;
    const waiting = this.items.filter((item) => item.step === 'waiting');
    waiting.slice(0, AT_ONCE - busy).forEach((item) => void this.post(item));
    if (!busy && !waiting.length) this.dispatchEvent(new CustomEvent('files-done'));
  }

  private async post(item: Item) {
    this.change(item, 'sending', 0);
    try {
      await postPicture(this.target, item.file, item.file.name, 'UPLOAD', item.reference, (share) =>
        this.change(item, share < 1 ? 'sending' : 'analysing', share),
      );
      this.dismiss(item);
    } catch {
      this.change(item, 'failed', 0);
    }
    this.next();
  }

  private change(item: Item, step: Step, share: number) {
    item.step = step;
    item.share = share;
    this.requestUpdate();
  }

  private clear(item: Item) {
    this.dismiss(item);
    this.ready();
  }

  private dismiss(item: Item) {
    this.items = this.items.filter((other) => other !== item);
  }
}
