// The document: columns of numbers by node. Nodes come in preorder, so that a subtree is the range [i, END[i]).
const source = document.getElementById("data");
async function unpack() {
  if (source.dataset.packing === "json") return JSON.parse(source.textContent);
  const bytes = Uint8Array.from(atob(source.textContent.trim()), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}
const doc = await unpack();
const { kepala: head, kata: words, pd: agencies, teks: texts, tempat: places, kolom: column } = doc;
const PARENT = column.induk, KIND = column.jenis, OWN = column.rupiah, AGENCY = column.pd, JALUR = column.jalur;
const n = PARENT.length;
const END = new Int32Array(n), DEPTH = new Uint8Array(n), KIDS = new Int32Array(n), PLACE = new Int32Array(n);
const SUM = Float64Array.from(OWN), SUBS = new Int32Array(n), FOUND = new Int32Array(n), BELOW = new Int32Array(n);
const kindKeys = words.jenis.map(([key]) => key), wayKeys = words.jalur.map(([key]) => key);
const kindOf = (i) => kindKeys[KIND[i]];
const K = Object.fromEntries(kindKeys.map((key, place) => [key, place]));
const isResult = (i) => RESULT[KIND[i]] === 1;
const RESULT = kindKeys.map((key) => (/^(tujuan|sasaran)/.test(key) || ["ultimate", "intermediate", "immediate", "output", "kondisi"].includes(key) ? 1 : 0));

// What only some nodes have: columns whose first is the node, ascending. A row is put together when it is asked for.
const none = [];
function of(name, i) {
  const columns = doc.isi[name], nodes = columns[0];
  if (!nodes) return none;
  let low = 0, high = nodes.length;
  while (low < high) { const mid = (low + high) >> 1; if (nodes[mid] < i) low = mid + 1; else high = mid; }
  if (nodes[low] !== i) return none;
  const rows = [];
  for (; nodes[low] === i; low++) rows.push(columns.map((values) => values[low]));
  return rows;
}
const values = (name, place) => doc.isi[name][place] || none;
const first = (name, i) => of(name, i)[0];
const links = values("rujukan", 0).map((_, place) => doc.isi.rujukan.map((column) => column[place]));
function grouped(rows, key) {
  const found = new Map();
  for (const row of rows) { const own = found.get(row[key]); if (own) own.push(row); else found.set(row[key], [row]); }
  return found;
}
const refsFrom = grouped(links, 0), refsTo = grouped(links, 1); // from, to, kind, why, place, row
const IKU = new Uint8Array(n); // 2 where a node owns an IKU of the kabupaten, 1 of an agency
values("ukuran", 0).forEach((i, place) => { IKU[i] = Math.max(IKU[i], values("ukuran", 2)[place]); });
for (const i of values("temuan", 0)) FOUND[i]++;

for (let i = 0; i < n; i++) {
  END[i] = i + 1;
  const parent = PARENT[i];
  if (parent >= 0) { DEPTH[i] = DEPTH[parent] + 1; PLACE[i] = ++KIDS[parent]; }
  if (KIND[i] === K.sub) SUBS[i] = 1;
}
for (let i = n - 1; i > 0; i--) {
  const parent = PARENT[i];
  SUM[parent] += SUM[i]; SUBS[parent] += SUBS[i]; BELOW[parent] += BELOW[i] + FOUND[i];
  if (END[i] > END[parent]) END[parent] = END[i];
}

const text = (i) => texts[column.teks[i]], code = (i) => texts[column.kode[i]];
const agency = (i) => (AGENCY[i] < 0 ? "" : agencies[AGENCY[i]][1]);
const kindName = (i) => words.jenis[KIND[i]][1];
const idOf = (i) => (first("id", i)?.[1] ?? `${words.label[KIND[i]]}:${AGENCY[i] < 0 ? "pemda" : agencies[AGENCY[i]][0]}:${code(i)}`);
// The money below every node by jalur, and in the last place what is outside the tracing; made when first asked for.
const WIDTH = words.jalur.length + 1;
let shares = null;
function sharesOf(i) {
  if (!shares) {
    shares = new Float64Array(n * WIDTH);
    for (let j = n - 1; j >= 0; j--) {
      shares[j * WIDTH + (JALUR[j] < 0 ? WIDTH - 1 : JALUR[j])] += OWN[j];
      if (j) for (let k = 0; k < WIDTH; k++) shares[PARENT[j] * WIDTH + k] += shares[j * WIDTH + k];
    }
  }
  return shares.subarray(i * WIDTH, (i + 1) * WIDTH);
}
function cellText(place, row) {
  const [file, sheet] = places[place];
  return file ? `${file}${sheet && sheet !== file ? `, lembar ${sheet}` : ""}, baris ${row}` : "";
}
function* children(i) { for (let j = i + 1; j < END[i]; j = END[j]) yield j; }
function ancestors(i) { const path = []; for (let p = PARENT[i]; p >= 0; p = PARENT[p]) path.unshift(p); return path; }
// The chain of links that a node hangs by, up to and with the first owner of an IKU; empty where there is none.
function chain(i) {
  const found = [i];
  for (let p = i; p >= 0; p = PARENT[p]) {
    if (p !== i) found.push(p);
    if (isResult(p) && IKU[p]) return found;
  }
  return [];
}
