import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import uPlot from 'uplot';
import uPlotStyles from 'uplot/dist/uPlot.min.css?inline';

type Tone = 'NO_SIGN' | 'UNCERTAIN' | 'REFER' | 'NEUTRAL';
interface Scale {
  id: string;
  label: string;
  from: number | null;
  until: number | null;
  percent: boolean;
  digits: number;
}
interface Series {
  label: string;
  scale: string;
  shape: 'LINE' | 'CURVE' | 'DOTS' | 'BARS';
  values: (number | null)[];
}
interface Content {
  axis: { kind: 'TIME' | 'NUMBERS' | 'NAMES'; label: string; values: number[]; names: string[]; timeZone: string };
  scales: Scale[];
  series: Series[];
  bands: { scale: string; from: number; until: number; tone: Tone; label: string }[];
  markers: { at: number; label: string }[];
}

const PALETTE = 6;
const DASHES = [[], [7, 4], [2, 3], [10, 4, 2, 4]];
const DAY = 86_400;

/**
 * Draws values over time, numbers or names with uPlot. It is a picture to screen readers: whoever uses it shows the same
 * numbers as a table. Colours come from the page's tokens and are read again when the colour scheme changes.
 */
@customElement('value-chart')
export class ValueChart extends LitElement {
  @property({ attribute: false }) content?: Content;
  /** BCP 47 tag of the language of numbers and dates. */
  @property() locale = 'en';
  @property({ type: Number }) chartHeight = 260;

  private plot?: uPlot;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => this.draw();
  private readonly resized = new ResizeObserver(() => this.fit());
  private readonly themed = new MutationObserver(this.redraw);

  static styles = [
    uPlotStyles,
    css`
      :host {
        display: block;
        min-inline-size: 0;
        color: var(--vaadin-text-color, inherit);
      }
      .plot {
        min-inline-size: 0;
        overflow: hidden;
      }
      .u-legend {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        font-size: 13px;
        text-align: start;
      }
      .u-legend .u-series {
        display: inline-flex;
      }
      .u-legend .u-value {
        font-variant-numeric: tabular-nums;
      }
      .u-legend .u-marker {
        border-radius: 2px;
      }
      i {
        display: none;
      }
    `,
  ];

  render() {
    return html`<div class="plot"></div>
      <i></i>`;
  }

  connectedCallback() {
    super.connectedCallback();
    this.dark.addEventListener('change', this.redraw);
    this.themed.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
    this.resized.observe(this);
    if (this.hasUpdated) {
      this.draw();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.redraw);
    this.themed.disconnect();
    this.resized.disconnect();
    this.plot?.destroy();
    this.plot = undefined;
  }

  updated(changed: PropertyValues) {
    if (changed.has('content') || changed.has('locale') || changed.has('chartHeight')) {
      this.draw();
    }
  }

  private fit() {
    if (!this.plot) {
      this.draw();
    } else if (this.clientWidth > 0 && this.clientWidth !== this.plot.width) {
      this.plot.setSize({ width: this.clientWidth, height: this.chartHeight });
    }
  }

  private draw() {
    const content = this.content;
    const place = this.renderRoot.querySelector<HTMLElement>('.plot');
    this.plot?.destroy();
    this.plot = undefined;
    if (!content || !place || !this.isConnected || this.clientWidth === 0) {
      return;
    }
    const values = [content.axis.values, ...content.series.map((series) => series.values)] as uPlot.AlignedData;
    this.plot = new uPlot(this.options(content), values, place);
  }

  private options(content: Content): uPlot.Options {
    const ink = this.colour('var(--ps-muted, CanvasText)');
    const grid = this.colour('var(--ps-line, CanvasText)');
    const scales: Record<string, uPlot.Scale> = { x: this.across(content) };
    content.scales.forEach((scale) => {
      scales[scale.id] = {
        range: (_, low, high) => {
          const [from, until] = uPlot.rangeNum(low ?? 0, high ?? 1, 0.1, true);
          return [scale.from ?? from, scale.until ?? until] as uPlot.Range.MinMax;
        },
      };
    });
    const look = { stroke: ink, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid, width: 1 }, font: this.font() };
    const axes: uPlot.Axis[] = [{ ...look, label: content.axis.label || undefined, ...this.marks(content) }];
    axes[0].labelFont = look.font;
    content.scales.forEach((scale, number) => {
      const format = this.numbers(scale);
      axes.push({
        ...look,
        scale: scale.id,
        side: number % 2 === 0 ? 3 : 1,
        grid: { ...look.grid, show: number === 0 },
        label: scale.label,
        labelFont: look.font,
        labelSize: 22,
        size: 52,
        values: (_, splits) => splits.map((split) => format.format(split)),
      });
    });
    return {
      width: this.clientWidth,
      height: this.chartHeight,
      scales,
      axes,
      series: [
        { label: content.axis.label, value: (_, at) => (at == null ? '' : this.x(content, at)) },
        ...content.series.map((series, number) => this.series(content, series, number)),
      ],
      cursor: { drag: { x: false, y: false }, points: { size: 9 } },
      legend: { show: true, live: true },
      hooks: { drawClear: [(plot) => this.bands(plot, content)], draw: [(plot) => this.markers(plot, content, ink)] },
    };
  }

  private series(content: Content, series: Series, number: number): uPlot.Series {
    const scale = content.scales.find((each) => each.id === series.scale)!;
    const format = this.numbers(scale);
    const stroke = this.colour(`var(--ps-chart-${(number % PALETTE) + 1}, CanvasText)`);
    const look: uPlot.Series = {
      label: series.label,
      scale: series.scale,
      stroke,
      width: 2,
      dash: DASHES[number % DASHES.length],
      spanGaps: false,
      points: { show: series.shape !== 'CURVE', size: 7, fill: stroke },
      value: (_, value) => (value == null ? '–' : format.format(value)),
    };
    switch (series.shape) {
      case 'LINE':
      case 'CURVE':
        return look;
      case 'DOTS':
        return { ...look, paths: () => null };
      case 'BARS': {
        const among = content.series.filter((each) => each.shape === 'BARS');
        const share = 0.8 / among.length;
        const place = among.indexOf(series) - (among.length - 1) / 2;
        return {
          ...look,
          dash: undefined,
          width: 1,
          fill: stroke,
          points: { show: false },
          paths: uPlot.paths.bars!({ size: [share, 90], align: 0, disp: this.beside(content, place * share) }),
        };
      }
    }
  }

  /** Puts several bars of one place beside each other instead of over each other. */
  private beside(content: Content, shift: number): uPlot.Series.BarsPathBuilderOpts['disp'] {
    const at = content.axis.values;
    const step = at.length > 1 ? Math.min(...at.slice(1).map((x, index) => x - at[index])) : 1;
    const bars = content.series.filter((each) => each.shape === 'BARS').length;
    if (bars < 2) {
      return undefined;
    }
    return {
      x0: { unit: 1, values: (_plot, _series, from, until) => at.slice(from, until + 1).map((x) => x + shift * step) },
      size: { unit: 1, values: () => [(0.8 / bars) * step] },
    };
  }

  private across(content: Content): uPlot.Scale {
    const at = content.axis.values;
    const first = at[0] ?? 0;
    const last = at[at.length - 1] ?? 1;
    const bars = content.series.some((each) => each.shape === 'BARS');
    const step = at.length > 1 ? (last - first) / (at.length - 1) : 1;
    switch (content.axis.kind) {
      case 'TIME': {
        const room = bars ? Math.max(step / 2, DAY / 2) : Math.max((last - first) * 0.04, DAY);
        return { time: true, range: () => [first - room, last + room] };
      }
      case 'NAMES':
        return { time: false, range: () => [first - 0.6, last + 0.6] };
      case 'NUMBERS':
        return { time: false, range: () => (bars ? [first - step / 2, last + step / 2] : [first, last]) };
    }
  }

  private marks(content: Content): Partial<uPlot.Axis> {
    switch (content.axis.kind) {
      case 'NAMES':
        return {
          splits: () => content.axis.values,
          values: (_, splits) => splits.map((split) => content.axis.names[split] ?? ''),
        };
      case 'TIME':
      case 'NUMBERS':
        return { space: 84, values: (plot, splits) => splits.map((split) => this.mark(plot, content, split, splits)) };
    }
  }

  private mark(plot: uPlot, content: Content, split: number, splits: number[]) {
    if (content.axis.kind !== 'TIME') {
      return this.x(content, split);
    }
    const step = splits.length > 1 ? splits[1] - splits[0] : (plot.scales.x.max ?? 0) - (plot.scales.x.min ?? 0);
    const parts: Intl.DateTimeFormatOptions =
      step < DAY ? { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } : { dateStyle: 'medium' };
    return this.dates(content, parts).format(split * 1000);
  }

  private x(content: Content, at: number) {
    switch (content.axis.kind) {
      case 'TIME':
        return this.dates(content, { dateStyle: 'medium', timeStyle: 'short' }).format(at * 1000);
      case 'NAMES':
        return content.axis.names[at] ?? '';
      case 'NUMBERS':
        return new Intl.NumberFormat(this.locale, { maximumFractionDigits: 3 }).format(at);
    }
  }

  private dates(content: Content, parts: Intl.DateTimeFormatOptions) {
    return new Intl.DateTimeFormat(this.locale, { ...parts, timeZone: content.axis.timeZone });
  }

  private numbers(scale: Scale) {
    return new Intl.NumberFormat(this.locale, {
      style: scale.percent ? 'percent' : 'decimal',
      maximumFractionDigits: scale.digits,
    });
  }

  private bands(plot: uPlot, content: Content) {
    const { left, top, width, height } = plot.bbox;
    plot.ctx.save();
    plot.ctx.beginPath();
    plot.ctx.rect(left, top, width, height);
    plot.ctx.clip();
    content.bands.forEach((band) => {
      const from = plot.valToPos(band.from, band.scale, true);
      const until = plot.valToPos(band.until, band.scale, true);
      plot.ctx.fillStyle = this.colour(surface(band.tone));
      plot.ctx.fillRect(left, until, width, from - until);
      plot.ctx.fillStyle = this.colour('var(--ps-muted, CanvasText)');
      plot.ctx.font = this.font(devicePixelRatio);
      plot.ctx.textBaseline = 'top';
      plot.ctx.textAlign = 'left';
      if (from - until > 16 * devicePixelRatio) {
        plot.ctx.fillText(band.label, left + 6 * devicePixelRatio, Math.max(until, top) + 3 * devicePixelRatio);
      }
    });
    plot.ctx.restore();
  }

  private markers(plot: uPlot, content: Content, ink: string) {
    const { top, height } = plot.bbox;
    plot.ctx.save();
    plot.ctx.strokeStyle = plot.ctx.fillStyle = ink;
    plot.ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
    plot.ctx.font = this.font(devicePixelRatio);
    content.markers.forEach((marker) => {
      const x = plot.valToPos(marker.at, 'x', true);
      plot.ctx.beginPath();
      plot.ctx.moveTo(x, top);
      plot.ctx.lineTo(x, top + height);
      plot.ctx.stroke();
      plot.ctx.save();
      plot.ctx.translate(x - 4 * devicePixelRatio, top + height - 4 * devicePixelRatio);
      plot.ctx.rotate(-Math.PI / 2);
      plot.ctx.fillText(marker.label, 0, 0);
      plot.ctx.restore();
    });
    plot.ctx.restore();
  }

  private font(factor = 1) {
    return `${12 * factor}px ${getComputedStyle(this).fontFamily}`;
  }

  /** A canvas does not understand var() and light-dark(): lets an element of the page resolve them. */
  private colour(css: string) {
    const probe = this.renderRoot.querySelector('i') as HTMLElement;
    probe.style.color = css;
    return getComputedStyle(probe).color;
  }
}

function surface(tone: Tone) {
  switch (tone) {
    case 'NO_SIGN':
      return 'var(--ps-no-sign-surface)';
    case 'UNCERTAIN':
      return 'var(--ps-uncertain-surface)';
    case 'REFER':
      return 'var(--ps-refer-surface)';
    case 'NEUTRAL':
      return 'var(--ps-ungradable-surface)';
  }
}
