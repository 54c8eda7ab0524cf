import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { CameraProblem, cameras, camerasOffered, grab, openCamera, problemOf } from './camera';
import { controls, stage } from './face-capture-styles';
import { postPicture } from './picture-post';

type State = 'idle' | 'asking' | 'live' | CameraProblem;

/** Shows the camera, mirrored as people know themselves, and posts single frames, unmirrored, for screening. */
@customElement('face-capture')
export class FaceCapture extends LitElement {
  static styles = [controls, stage];

  /** Where pictures are posted. */
  @property() target = '';
  /** The field with the patient reference. */
  @property({ attribute: false }) referenceField?: { value: string };
  @property({ attribute: false }) texts: Record<string, string> = {};
  /** True while the patient reference is not valid. */
  @property({ type: Boolean }) blocked = false;
  @state() private camera: State = 'idle';
  @state() private devices: MediaDeviceInfo[] = [];
  @state() private device = '';
  @state() private delay = 0;
  @state() private count = 0;
  @state() private sending = false;
  /** The last picture did not reach the server. */
  @state() private lost = false;
  @state() private announcement = '';
  @query('video') private video?: HTMLVideoElement;
  private stream?: MediaStream;
  private timer = 0;
  private resume = false;

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.visibility);
    window.addEventListener('keydown', this.key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.visibility);
    window.removeEventListener('keydown', this.key);
    this.stop();
  }

  render() {
    const live = this.camera === 'live';
    return html`
      <div class="stage" role="group" aria-label=${this.texts.camera}>
        <video playsinline muted ?hidden=${!live} aria-label=${this.texts.preview}></video>
        ${live ? this.guide() : this.words()} ${live && this.count ? this.over(html`<b class="count">${this.count}</b>`) : nothing}
        ${this.sending ? this.over(html`<div class="spinner"></div><strong>${this.texts.analysing}</strong>`) : nothing}
      </div>
      ${live ? this.bar() : nothing}
      <div class="read-aloud" aria-live="assertive">${this.announcement}</div>
    `;
  }

  private guide() {
    return html`
      ${svg`<svg class="guide" viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <path fill="rgb(10 15 17 / 45%)" fill-rule="evenodd"
          d="M-400-300H800V600H-400ZM200 30C258 30 288 76 288 134C288 206 250 262 200 262C150 262 112 206 112 134C112 76 142 30 200 30Z"/>
        <path fill="none" stroke="#fff" stroke-width="2" stroke-dasharray="8 5"
          d="M200 30C258 30 288 76 288 134C288 206 250 262 200 262C150 262 112 206 112 134C112 76 142 30 200 30Z"/>
        <path stroke="#fff" stroke-opacity=".55" stroke-width="1" stroke-dasharray="3 5" d="M200 36V256M122 128H278"/>
      </svg>`}
      ${this.sending || this.count ? nothing : html`<div class=${this.lost ? 'hint bad' : 'hint'}>${this.lost ? this.texts.failed : this.texts.guide}</div>`}
    `;
  }

  private words() {
    const title = this.texts[`${this.camera}.title`];
    const advice = this.texts[`${this.camera}.advice`];
    return html`
      <div class="words" role=${this.camera === 'idle' ? nothing : 'status'}>
        ${this.camera === 'asking' ? html`<div class="spinner"></div>` : nothing}
        <strong>${title}</strong><span>${advice}</span>
        ${this.camera === 'asking' || this.camera === 'insecure'
          ? nothing
          : html`<button id="start" class="primary" type="button" @click=${this.start}>
              ${this.camera === 'idle' ? this.texts.start : this.texts.again}
            </button>`}
      </div>
    `;
  }

  private over(content: unknown) {
    return html`<div class="words over">${content}</div>`;
  }

  private bar() {
    return html`
      <div class="bar">
        <button id="capture" class="primary" type="button" ?disabled=${this.sending || this.blocked} @click=${this.shoot}>
          ${this.count ? this.texts.cancel : this.texts.capture}
        </button>
        <label>${this.texts.countdown}
          <select id="countdown" @change=${(e: Event) => (this.delay = Number((e.target as HTMLSelectElement).value))}>
            ${[0, 3, 5].map((s) => html`<option value=${s} ?selected=${s === this.delay}>${this.texts[`countdown.${s}`]}</option>`)}
          </select>
        </label>
        ${this.devices.length > 1 ? this.choice() : nothing}
        <button id="stop" type="button" @click=${this.off}>${this.texts.stop}</button>
      </div>
    `;
  }

  private choice() {
    return html`<label class="device">${this.texts.device}
      <select id="device" @change=${(e: Event) => this.change((e.target as HTMLSelectElement).value)}>
        ${this.devices.map((d, i) => html`<option value=${d.deviceId} ?selected=${d.deviceId === this.device}>
          ${d.label || `${this.texts.camera} ${i + 1}`}</option>`)}
      </select>
    </label>`;
  }

  /** Makes the next picture one press away: the camera on, its button focused. */
  ready() {
    if (this.camera === 'live') {
      this.renderRoot.querySelector<HTMLElement>('#capture')?.focus();
    } else if (this.camera === 'idle') {
      void this.start();
    }
  }

  private start = async () => {
    if (!camerasOffered()) {
      this.camera = 'insecure';
      return;
    }
    this.camera = 'asking';
    try {
      const stream = await openCamera(this.device);
      if (!this.isConnected) {
        stream.getTracks().forEach((track) => track.stop());
        return;
      }
      this.stream = stream;
      stream.getVideoTracks()[0].onended = () => this.fail('none');
      this.device = stream.getVideoTracks()[0].getSettings().deviceId ?? '';
      this.devices = await cameras();
      this.video!.srcObject = stream;
      await this.video!.play();
      this.camera = 'live';
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#capture')?.focus();
    } catch (error) {
      this.fail(problemOf(error));
    }
  };

  private stop = () => {
    this.cancel();
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
    this.camera = 'idle';
  };

  private fail(problem: CameraProblem) {
    // The next try takes any camera: the chosen one may be unplugged for good.
    this.device = '';
    this.stop();
    this.camera = problem;
    void this.focusStart();
  }

  private off = () => {
    this.stop();
    void this.focusStart();
  };

  /** The button that had the focus is gone. */
  private async focusStart() {
    await this.updateComplete;
    if (document.activeElement === document.body || document.activeElement === this) {
      this.renderRoot.querySelector<HTMLElement>('#start')?.focus();
    }
  }

  private change(device: string) {
    this.stop();
    this.device = device;
    void this.start();
  }

  private shoot = () => {
    if (this.count) {
      this.cancel();
    } else if (this.delay) {
      this.tick(this.delay);
    } else {
      void this.send();
    }
  };

  private tick(left: number) {
    this.count = left;
    this.announcement = String(left || '');
    if (left) {
      this.timer = window.setTimeout(() => this.tick(left - 1), 1000);
    } else {
      void this.send();
    }
  }

  private cancel() {
    window.clearTimeout(this.timer);
    this.count = 0;
  }

  private async send() {
    if (this.sending || this.blocked || this.camera !== 'live') return;
    this.sending = true;
    this.lost = false;
    this.announcement = this.texts.analysing;
    const reference = this.referenceField?.value ?? '';
    try {
      const picture = await grab(this.video!);
      this.video!.pause();
      await postPicture(this.target, picture, 'camera.jpg', 'WEBCAM', reference, () => undefined);
      this.announcement = '';
    } catch {
      this.announcement = this.texts.failed;
      this.lost = true;
    } finally {
      this.sending = false;
      if (this.camera === 'live') await this.video?.play();
    }
  }

  private visibility = () => {
    if (document.hidden) {
      this.resume = this.camera === 'live';
      this.stop();
    } else if (this.resume) {
      this.resume = false;
      void this.start();
    }
  };

  /** Space and Enter take the picture unless they are meant for a field or a button. */
  private key = (event: KeyboardEvent) => {
    const free = document.activeElement === document.body || document.activeElement === null;
    if (this.camera === 'live' && free && !event.repeat && (event.key === ' ' || event.key === 'Enter')) {
      event.preventDefault();
      this.shoot();
    } else if (event.key === 'Escape' && this.count) {
      this.cancel();
    }
  };
}
