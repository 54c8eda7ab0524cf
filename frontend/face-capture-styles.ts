import { css } from 'lit';

export const controls = css`
  button,
  select {
    box-sizing: border-box;
    min-height: 44px;
    padding: 0 16px;
    border: 1px solid var(--ps-line, #ccc);
    border-radius: 12px;
    background: var(--ps-card, #fff);
    color: var(--vaadin-text-color, #111);
    font: inherit;
    font-weight: 550;
    cursor: pointer;
  }
  select {
    max-width: 100%;
    padding: 0 8px;
    font-weight: 450;
    text-overflow: ellipsis;
  }
  button.primary {
    border-color: transparent;
    background: var(--aura-accent-color, #0f766e);
    color: var(--aura-accent-contrast-color, #fff);
  }
  button:disabled {
    cursor: default;
    opacity: 0.5;
  }
  button:focus-visible,
  select:focus-visible,
  .stage:focus-visible {
    outline: 2px solid var(--vaadin-focus-ring-color, #0f766e);
    outline-offset: 2px;
  }
  .read-aloud {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

export const stage = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .stage {
    position: relative;
    display: grid;
    overflow: hidden;
    min-height: 240px;
    border-radius: 16px;
    background: #10171a;
    color: #fff;
    aspect-ratio: 4 / 3;
  }
  video {
    width: 100%;
    height: 100%;
    transform: scaleX(-1);
    object-fit: cover;
  }
  .guide {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  .words {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 20px;
    overflow: auto;
    text-align: center;
  }
  .words strong {
    font-size: 1.075rem;
  }
  .words span {
    max-width: 30rem;
    font-size: 0.925rem;
    line-height: 1.45;
    opacity: 0.85;
  }
  .words button {
    margin-top: 8px;
  }
  .over {
    background: rgb(10 15 17 / 62%);
  }
  .hint {
    position: absolute;
    inset: auto 0 12px;
    margin: 0 auto;
    width: fit-content;
    max-width: 90%;
    padding: 4px 12px;
    border-radius: 999px;
    background: rgb(10 15 17 / 70%);
    font-size: 0.85rem;
  }
  .hint.bad {
    background: #9f1239;
  }
  .count {
    font-size: 6rem;
    font-weight: 650;
    text-shadow: 0 2px 12px rgb(0 0 0 / 60%);
  }
  .spinner {
    width: 36px;
    height: 36px;
    border: 4px solid rgb(255 255 255 / 30%);
    border-top-color: #fff;
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 4s;
    }
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 10px;
  }
  .bar .primary {
    flex: 2 1 160px;
  }
  .bar > :not(.primary) {
    flex: 1 1 auto;
  }
  .bar > .device {
    flex: 1 1 160px;
  }
  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    min-width: 0;
    color: var(--ps-muted, #666);
    font-size: 0.8125rem;
  }
`;
