// Printing: the list as a table with repeated header; the chart as sheets, one per program and per result above it.
const sheets = $("lembar");
const PAPER = { a4: { columns: 4, stack: 4 }, a3: { columns: 6, stack: 7 }, f4: { columns: 4, stack: 4 } };

function letterhead(path) {
  return el("header", {}, ...head.kop.map((line, place) => el("p", { class: place ? "kop" : "kop satu" }, line)),
    el("p", { class: "jejak" }, path), el("p", { class: "ket" }, `${head.judul}, versi ${head.versi}, dibuat ${head.dibuat}. Cakupan: ${head.cakupan}`));
}
function paperBox(i) {
  const [value, word] = money(i), rows = of("ukuran", i), level = IKU[i], row = rows.find((one) => one[2] === level);
  const found = [0, 1, 2].map((severity) => [severity, of("temuan", i).filter((one) => one[2] === severity).length]).filter(([, number]) => number);
  return el("div", { class: `kt k-${kindOf(i)}${column.lewat[i] === 3 && KIND[i] === K.sub ? " lewat" : ""}` },
    el("div", { class: "bk" }, [kindName(i), code(i)].filter(Boolean).join(" ")), el("div", { class: "bn" }, shortName(text(i), 150)),
    row ? el("div", { class: "bi" }, shortName(`${level ? "★ IKU: " : "IK: "}${texts[row[1]]}${texts[row[4]] ? ` (${texts[row[4]]})` : ""}`, 90)) : "",
    el("div", { class: "bf" }, [word ? `${rupiah(value)}${isResult(i) ? " menyentuh" : ""}` : "", JALUR[i] >= 0 ? `${WAY_SIGN[wayKeys[JALUR[i]]]} ${words.jalur[JALUR[i]][1]}` : "", ...found.map(([severity, number]) => `${SEVERITY_SIGN[severity]} ${number} temuan`)].filter(Boolean).join(" · ")));
}
// A sheet shows a node, its children as columns, and their children stacked; what does not fit goes on to the next.
function sheetsOf(i, size) {
  const columns = [];
  for (const j of shownChildren(i)) {
    const below = isUpper(j) ? [] : shownChildren(j);
    for (let start = 0; start === 0 || start < below.length; start += size.stack) columns.push([j, below.slice(start, start + size.stack), start > 0]);
  }
  const made = [];
  for (let start = 0; start < columns.length; start += size.columns) {
    const grid = el("div", { class: "lajur" }, ...columns.slice(start, start + size.columns).map(([j, below, again]) =>
      el("div", {}, again ? el("p", { class: "sambung" }, `lanjutan: ${shortName(text(j), 60)}`) : paperBox(j), el("div", { class: "tumpuk" }, ...below.map(paperBox)))));
    const path = ancestors(i).filter((p) => p).map((p) => shortName(text(p), 60)).join(" › ");
    made.push(el("section", { class: "halaman" }, letterhead(path), el("div", { class: "puncak" }, paperBox(i)), grid, paperLegend()));
  }
  return made;
}
const isUpper = (i) => rank(i) < RANKS.program;
function paperLegend() {
  return el("footer", {}, el("span", {}, `Jalur: ${wayKeys.map((key, place) => `${WAY_SIGN[key]} ${words.jalur[place][1]}`).join("  ")}`), el("span", {}, `Temuan: ${SEVERITY_SIGN.map((sign, place) => `${sign} ${words.tingkat[place]}`).join("  ")}`), el("span", {}, "Tepi putus-putus: lewat program. ★ IKU."));
}
const MOST_ROWS = 6000;
function buildPaper() {
  const size = PAPER[$("kertas").value];
  sheets.className = $("kertas").value;
  if (state.view === "bagan") {
    const made = [];
    for (let i = state.root; i < END[state.root] && made.length < 400;) {
      if (state.keep && !state.keep[i]) { i = END[i]; continue; }
      if (KIDS[i] && (isUpper(i) || KIND[i] === K.program || i === state.root)) made.push(...sheetsOf(i, size));
      i = KIND[i] === K.program ? END[i] : i + 1;
    }
    sheets.replaceChildren(...made);
  } else {
    const rows = state.rows.slice(0, MOST_ROWS);
    sheets.replaceChildren(letterhead(""), el("table", {},
      el("thead", {}, el("tr", {}, ...["Uraian", "Indikator", "Target · realisasi", "Rupiah", "Jalur", "Temuan", "Jabatan"].map((name) => el("th", { scope: "col" }, name)))),
      el("tbody", {}, ...rows.map(paperRow))), rows.length < state.rows.length ? el("p", {}, `Hanya ${count(MOST_ROWS)} baris pertama dari ${count(state.rows.length)}; saring lebih dahulu untuk mencetak sisanya.`) : "", paperLegend());
  }
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
