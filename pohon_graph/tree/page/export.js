// Files from the page: the rows as csv that no spreadsheet runs, the chart as an SVG of its own.
function download(content, name, type) {
  const link = el("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
const fileName = (ending) => `pohon-${head.versi.replace(/[^\w-]+/g, "-")}.${ending}`;
function csvCell(value) {
  if (typeof value === "number") return String(value);
  const inert = /^[\s]*[=+\-@]/.test(value) || /^[\t\r]/.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
function csv() {
  const lines = [["Jenjang", "Kode", "Uraian", "Perangkat daerah", "Induk", "Indikator", "IKU", "Target", "Realisasi", "Pagu sendiri (Rp)", "Menyentuh (Rp)", "Jalur", "Kelas", "Temuan", "Jabatan", "Penanda", "Berkas", "Lembar", "Baris"]];
  for (let i = 0; i < n; i++) {
    if (state.keep && !state.hit[i]) continue;
    const touch = first("menyentuh", i), rows = of("ukuran", i), join = (values) => values.join(" | ");
    const [file, sheet] = places[column.tempat[i]];
    lines.push([kindName(i), code(i), text(i), agency(i), PARENT[i] < 0 ? "" : text(PARENT[i]), join(rows.map((row) => texts[row[1]])), ikuName(IKU[i]), join(rows.map((row) => texts[row[4]])), join(rows.map((row) => texts[row[5]])), OWN[i], touch ? touch[1] : "",
      JALUR[i] < 0 ? "" : words.jalur[JALUR[i]][1], column.kelas[i] < 0 ? "" : words.kelas[column.kelas[i]][1], join(of("temuan", i).map((row) => texts[row[3]])), join(of("posisi", i).map((row) => texts[row[1]])), join(of("penanda", i).map((row) => texts[row[1]])), file, sheet, column.baris[i] || ""]);
  }
  return `\ufeff${lines.map((line) => line.map(csvCell).join(";")).join("\r\n")}\r\n`;
}
$("csv").onclick = () => download(csv(), fileName("csv"), "text/csv;charset=utf-8");

const ruler = document.createElement("canvas").getContext("2d");
function wrapped(value, width, most, font) {
  ruler.font = font;
  const lines = [];
  let line = "";
  for (const word of value.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (ruler.measureText(longer).width <= width || !line) { line = longer; continue; }
    lines.push(line);
    line = word;
    if (lines.length === most) break;
  }
  if (lines.length < most && line) lines.push(line);
  else if (lines.length === most && line) lines[most - 1] = `${lines[most - 1].slice(0, -1)}…`;
  return lines;
}
function svgNode(tag, given, content) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(given)) node.setAttribute(name, value);
  if (content !== undefined) node.textContent = content;
  return node;
}
function svg() {
  const plan = layout(state.root), top = 24 + head.kop.length * 18 + 44, style = getComputedStyle(document.documentElement);
  const root = svgNode("svg", { xmlns: SVG, width: plan.width, height: plan.height + top, viewBox: `0 0 ${plan.width} ${plan.height + top}`, "font-family": "Segoe UI, Arial, sans-serif" });
  root.append(svgNode("title", {}, `${head.judul} (${head.versi})`), svgNode("rect", { width: "100%", height: "100%", fill: "#fff" }));
  [...head.kop, head.judul].forEach((line, place) => root.append(svgNode("text", { x: 24, y: 28 + place * 18, "font-size": 14, "font-weight": 600, fill: "#1b2430" }, line)));
  root.append(svgNode("text", { x: 24, y: 28 + (head.kop.length + 1) * 18, "font-size": 11, fill: "#4a5568" }, `Versi ${head.versi}, dibuat ${head.dibuat}. Cakupan: ${head.cakupan}`));
  const group = svgNode("g", { transform: `translate(0 ${top})` });
  group.append(svgNode("path", { d: plan.lines, fill: "none", stroke: "#8a94a3", "stroke-width": 1.5 }));
  for (const [, d] of crossings(plan)) group.append(svgNode("path", { d, fill: "none", stroke: "#b45309", "stroke-width": 1.5, "stroke-dasharray": "6 4" }));
  for (const { i, x, y } of plan.boxes) {
    const colour = style.getPropertyValue(`--k-${kindOf(i)}`).trim() || "#475569", through = column.lewat[i] === 3 && KIND[i] === K.sub;
    group.append(svgNode("rect", { x, y, width: BOX.w, height: BOX.h, rx: 6, fill: "#fff", stroke: colour, "stroke-width": 1.5, ...(through ? { "stroke-dasharray": "5 3" } : {}) }), svgNode("rect", { x, y, width: BOX.w, height: 20, rx: 6, fill: colour }));
    group.append(svgNode("text", { x: x + 8, y: y + 14, "font-size": 10.5, "font-weight": 600, fill: "#fff" }, wrapped([kindName(i), code(i)].filter(Boolean).join(" "), BOX.w - 16, 1, "600 10.5px sans-serif")[0] || ""));
    wrapped(text(i), BOX.w - 16, 4, "600 11.5px sans-serif").forEach((line, place) => group.append(svgNode("text", { x: x + 8, y: y + 36 + place * 14, "font-size": 11.5, "font-weight": 600, fill: "#1b2430" }, line)));
    const [value, word] = money(i);
    group.append(svgNode("text", { x: x + 8, y: y + BOX.h - 8, "font-size": 10.5, fill: "#4a5568" }, [word ? `${short(value)}${isResult(i) ? " menyentuh" : ""}` : "", JALUR[i] >= 0 ? `${WAY_SIGN[wayKeys[JALUR[i]]]} ${words.jalur[JALUR[i]][1]}` : ""].filter(Boolean).join("  ")));
  }
  root.append(group);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}`;
}
$("svg").onclick = () => download(svg(), fileName("svg"), "image/svg+xml");
