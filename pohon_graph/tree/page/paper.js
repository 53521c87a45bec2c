// Printing: one frame whose head (letterhead) and foot (legend) stand on every page. In it the rows of the list, or the
// chart in blocks, one per program and per result above it; no block is longer than a page, and none is cut.
const sheets = $("lembar");
const PAPER = { a4: { columns: 4, height: 190 }, a3: { columns: 6, height: 277 }, f4: { columns: 4, height: 195 } };
const AROUND = 46 + 5 * head.kop.length; // millimetres of a page that are letterhead, path, legend and gaps
// The height of a box in millimetres, rather too much than too little.
function boxHeight(i) {
  const name = shortName(text(i), NAME), letters = name === name.toUpperCase() ? 23 : 27;
  return 12 + 3.4 * Math.ceil(name.length / letters) + (of("ukuran", i).length ? 3.4 : 0);
}
const NAME = 150;
function stacks(nodes, room) { // as many below one another as the page has room for
  const made = [[]];
  let left = room;
  for (const j of nodes) {
    const height = boxHeight(j) + 2;
    if (height > left && made[made.length - 1].length) { made.push([]); left = room; }
    made[made.length - 1].push(j);
    left -= height;
  }
  return made;
}

function letterhead() {
  return el("div", { class: "surat" }, ...head.kop.map((line, place) => el("p", { class: place ? "kop" : "kop satu" }, line)),
    el("p", { class: "ket" }, `${head.judul}, versi ${head.versi}, dibuat ${head.dibuat}. Cakupan: ${head.cakupan}`));
}
function paperBox(i) {
  const [value, word] = money(i), rows = of("ukuran", i), level = IKU[i], row = rows.find((one) => one[2] === level);
  const found = [0, 1, 2].map((severity) => [severity, of("temuan", i).filter((one) => one[2] === severity).length]).filter(([, number]) => number);
  return el("div", { class: `kt k-${kindOf(i)}${column.lewat[i] === 3 && KIND[i] === K.sub ? " lewat" : ""}` },
    el("div", { class: "bk" }, [kindName(i), code(i)].filter(Boolean).join(" ")), el("div", { class: "bn" }, shortName(text(i), NAME)),
    row ? el("div", { class: "bi" }, shortName(`${level ? "★ IKU: " : "IK: "}${texts[row[1]]}${texts[row[4]] ? ` (${texts[row[4]]})` : ""}`, 90)) : "",
    el("div", { class: "bf" }, [word ? `${rupiah(value)}${isResult(i) ? " menyentuh" : ""}` : "", JALUR[i] >= 0 ? `${WAY_SIGN[wayKeys[JALUR[i]]]} ${words.jalur[JALUR[i]][1]}` : "", ...found.map(([severity, number]) => `${SEVERITY_SIGN[severity]} ${number} temuan`)].filter(Boolean).join(" · ")));
}
// A block shows a node, its children as columns, and their children stacked; what does not fit goes on to the next.
function blocksOf(i, size) {
  const columns = [];
  for (const j of shownChildren(i)) {
    const below = isUpper(j) ? [] : shownChildren(j);
    stacks(below, size.height - AROUND - boxHeight(i) - boxHeight(j)).forEach((stack, place) => columns.push([j, stack, place > 0]));
  }
  const made = [];
  for (let start = 0; start < columns.length; start += size.columns) {
    const grid = el("div", { class: "lajur" }, ...columns.slice(start, start + size.columns).map(([j, below, again]) =>
      el("div", {}, again ? el("p", { class: "sambung" }, `lanjutan: ${shortName(text(j), 60)}`) : paperBox(j), el("div", { class: "tumpuk" }, ...below.map(paperBox)))));
    const path = ancestors(i).filter((p) => p).map((p) => shortName(text(p), 60)).join(" › ");
    made.push(el("div", { class: "blok" }, path ? el("p", { class: "jejak" }, path) : "", el("div", { class: "puncak" }, paperBox(i)), grid));
  }
  return made;
}
const isUpper = (i) => rank(i) < RANKS.program;
function paperLegend() {
  return el("div", { class: "kaki" }, el("span", {}, `Jalur: ${wayKeys.map((key, place) => `${WAY_SIGN[key]} ${words.jalur[place][1]}`).join("  ")}`), el("span", {}, `Temuan: ${SEVERITY_SIGN.map((sign, place) => `${sign} ${words.tingkat[place]}`).join("  ")}`), el("span", {}, "Tepi putus-putus: lewat program. ★ IKU."));
}
const MOST_ROWS = 6000, ROW_TITLES = ["Uraian", "Indikator", "Target · realisasi", "Rupiah", "Jalur", "Temuan", "Jabatan"];
const MOST_BLOCKS = 600;
function buildPaper() {
  const size = PAPER[$("kertas").value], chart = state.view === "bagan", content = chart ? chartBlocks(size) : state.rows.slice(0, MOST_ROWS).map(paperRow);
  const left = chart ? content.length === MOST_BLOCKS : content.length < state.rows.length, wide = chart ? 1 : ROW_TITLES.length;
  const across = (node) => el("tr", {}, el("td", { colspan: wide }, node));
  sheets.className = $("kertas").value;
  sheets.replaceChildren(el("table", { class: chart ? "blok-blok" : "baris-baris" },
    el("thead", {}, across(letterhead()), chart ? "" : el("tr", {}, ...ROW_TITLES.map((name) => el("th", { scope: "col" }, name)))),
    el("tfoot", {}, across(paperLegend())),
    el("tbody", {}, ...(chart ? content.map(across) : content), left ? across(`Dipotong di sini: terlalu banyak untuk dicetak sekaligus. Saring atau pilih puncak lain untuk mencetak sisanya.`) : "")));
}
function chartBlocks(size) {
  const made = [];
  for (let i = state.root; i < END[state.root] && made.length < MOST_BLOCKS;) {
    if (state.keep && !state.keep[i]) { i = END[i]; continue; }
    if (KIDS[i] && (i === state.root || KIND[i] === K.program || (isUpper(i) && KIDS[i] > 1))) made.push(...blocksOf(i, size));
    i = KIND[i] === K.program ? END[i] : i + 1;
  }
  return made.slice(0, MOST_BLOCKS);
}
function paperRow(i) {
  const [value, word] = money(i), rows = of("ukuran", i), level = IKU[i], row = rows.find((one) => one[2] === level);
  const name = el("td", {}, el("small", {}, [kindName(i), code(i)].filter(Boolean).join(" ")), el("br"), text(i));
  name.style.paddingLeft = `${4 + Math.min(DEPTH[i], 10) * 8}px`;
  return el("tr", { class: `k-${kindOf(i)}` }, name, el("td", {}, row ? `${level ? "★ " : ""}${texts[row[1]]}` : ""), el("td", {}, row ? `${texts[row[4]] || "–"} · ${texts[row[5]] || "–"}` : ""),
    el("td", { class: "angka" }, word ? rupiah(value) : "", isResult(i) && word ? el("small", {}, " menyentuh") : ""), el("td", {}, JALUR[i] >= 0 ? `${WAY_SIGN[wayKeys[JALUR[i]]]} ${words.jalur[JALUR[i]][1]}` : ""),
    el("td", {}, of("temuan", i).map((one) => `${SEVERITY_SIGN[one[2]]} ${texts[one[1]]}`).join(" ")), el("td", {}, of("posisi", i).map((one) => texts[one[1]]).join("; ")));
}
addEventListener("beforeprint", buildPaper);
addEventListener("afterprint", () => sheets.replaceChildren());
$("cetak").onclick = () => print();
