"use strict";
// The page of a network: vis draws on a canvas, everything else is text nodes; the list holds what the canvas shows.
(() => {
const $ = (id) => document.getElementById(id);
const { kepala, simpul, tautan } = JSON.parse($("data").textContent);
const byId = new Map(simpul.map((node) => [node.id, node]));
function el(tag, given, ...kids) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(given || {})) if (name === "on") node.addEventListener("click", value); else node.setAttribute(name, value);
  node.append(...kids.filter((kid) => kid || kid === 0));
  return node;
}
const words = Object.fromEntries(kepala.hubungan);
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const LINES = {
  dukung: { color: "dukung" }, misi: { color: "dukung", width: 2.5 }, induk: { color: "dukung", dashes: [10, 5] }, lingkaran: { color: "lingkaran", dashes: [8, 4], curved: true },
  silang: { color: "silang", dashes: [8, 5], curved: true }, bagian: { color: "dukung", dashes: [2, 4], bare: true }, berhenti: { color: "dukung", dashes: [2, 4] },
};
const bright = (node) => ({ background: node.color, border: node.id === kepala.pusat ? colour("pusat") : colour("latar"), highlight: { background: node.color, border: colour("aksen") }, hover: { background: node.color, border: colour("aksen") } });
const drawnNode = (node) => ({
  id: node.id, label: node.label, x: node.x, y: node.y, shape: node.shape, shapeProperties: node.shapeProperties, widthConstraint: node.widthConstraint,
  color: bright(node), borderWidth: node.id === kepala.pusat ? 5 : node.shapeProperties.borderDashes ? 3 : 1, borderWidthSelected: 5,
});
const drawnEdge = (link) => {
  const look = LINES[link.jenis];
  return { id: link.id, from: link.from, to: link.to, color: { color: colour(look.color), highlight: colour("aksen"), opacity: 1 }, width: look.width || 1.5, dashes: look.dashes || false,
    arrows: look.bare ? "" : "to", smooth: look.curved ? { enabled: true, type: "curvedCW", roundness: 0.2 } : false };
};
const nodes = new vis.DataSet(simpul.map(drawnNode)), edges = new vis.DataSet(tautan.map(drawnEdge));
const network = new vis.Network($("jejaring"), { nodes, edges }, {
  physics: false, layout: { improvedLayout: false },
  nodes: { font: { color: "#ffffff", size: 12, face: "Segoe UI, system-ui, Arial" }, margin: 8, scaling: { label: { drawThreshold: 3 } } },
  edges: { arrows: { to: { scaleFactor: 0.55 } } },
  interaction: { hover: true, tooltipDelay: 1e9, keyboard: false, multiselect: false },
});
const least = 0.42; // below this names cannot be read: then the middle is shown, and the rest is one drag away
function fit(whole) {
  network.fit();
  if (!whole && network.getScale() < least) network.moveTo({ position: network.getPosition(kepala.pusat), scale: 0.7 });
}
function dim(keep) {
  nodes.update(simpul.map(({ id }) => ({ id, opacity: !keep || keep.has(id) ? 1 : 0.18 })));
  edges.update(tautan.map((link) => ({ id: link.id, hidden: false, color: { color: colour(LINES[link.jenis].color), highlight: colour("aksen"), opacity: !keep || (keep.has(link.from) && keep.has(link.to) && keep.chosen.some((id) => id === link.from || id === link.to)) ? 1 : 0.12 } })));
}
const jump = (id) => el("button", { type: "button", class: "lompat", on: () => choose(id, true) }, byId.get(id).rinci.teks);
const mark = (jenis, shape) => el("span", { class: `tanda k-${jenis} ${shape.shape === "ellipse" ? "lonjong" : shape.shapeProperties.borderDashes ? "putus" : shape.shapeProperties.borderRadius ? "bulat" : ""}`, "aria-hidden": "true" });
const shapes = Object.fromEntries(kepala.jenis.map(([jenis, , shape]) => [jenis, shape]));
const panel = $("rinci");
function relations(id) {
  const parts = new Map();
  for (const link of tautan) if (link.from === id || link.to === id) {
    const away = link.from === id, other = away ? link.to : link.from;
    const title = away ? `Simpul ini ${words[link.jenis]}` : { dukung: "Didukung oleh", induk: "Didukung oleh unit di bawahnya, lewat tautan ini", lingkaran: "Didukung oleh (lingkaran)", misi: "Dijawab oleh", bagian: "Bagiannya", berhenti: "Berhenti pada", silang: "Diminta dari PD lain" }[link.jenis];
    const why = [link.dasar && `dasar: ${link.dasar}`, link.sel].filter(Boolean).join(" · ");
    if (!parts.has(title)) parts.set(title, []);
    parts.get(title).push(el("li", {}, jump(other), el("small", {}, byId.get(other).rinci.sebutan, why ? ` · ${why}` : "")));
  }
  return [...parts].flatMap(([title, items]) => [el("h3", {}, title), el("ul", {}, ...items)]);
}
function choose(id, centre) {
  const { rinci, id: place } = byId.get(id), keep = new Set([id, ...network.getConnectedNodes(id)]);
  keep.chosen = [id];
  network.selectNodes([id]);
  if (centre) network.moveTo({ position: network.getPosition(id), scale: Math.max(network.getScale(), 0.7) });
  dim(keep);
  panel.replaceChildren(
    el("p", {}, el("button", { type: "button", on: overview }, "Semua simpul")),
    el("p", {}, mark(rinci.jenis, shapes[rinci.jenis]), el("b", {}, rinci.sebutan)), el("h2", {}, rinci.teks), rinci.milik ? el("small", {}, rinci.milik) : "",
    rinci.uang ? el("p", { class: "besar" }, rinci.uang) : "", ...relations(place),
    ...rinci.bagian.flatMap(([title, told]) => [el("h3", {}, title), el("ul", {}, ...told.map((one) => el("li", {}, one)))]), el("h3", {}, "Id"), el("p", {}, rinci.id));
  panel.scrollTop = 0;
}
const folded = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
const hay = new Map(simpul.map(({ id, rinci }) => [id, folded([rinci.sebutan, rinci.teks, rinci.milik, rinci.id, ...rinci.bagian.flatMap(([, told]) => told)].join(" "))]));
let hits = [];
function overview() {
  const asked = folded($("cari").value).split(/\s+/).filter(Boolean);
  hits = simpul.filter(({ id }) => asked.every((word) => hay.get(id).includes(word)));
  network.unselectAll();
  if (asked.length) { const keep = new Set(hits.map(({ id }) => id)); keep.chosen = []; dim(keep); } else dim(null);
  panel.replaceChildren(el("h2", {}, asked.length ? `${hits.length} simpul cocok` : `${simpul.length} simpul`),
    ...kepala.jenis.flatMap(([jenis, name]) => {
      const own = hits.filter(({ rinci }) => rinci.jenis === jenis);
      return own.length ? [el("h3", {}, `${name} (${own.length})`), el("ul", {}, ...own.map(({ id, rinci }) => el("li", { class: "satu" }, mark(jenis, shapes[jenis]), jump(id), el("small", {}, [rinci.milik, rinci.uang].filter(Boolean).join(" · ")))))] : [];
    }));
}
$("judul").textContent = document.title;
$("versi").textContent = `${simpul.length} simpul sampai ${kepala.langkah} langkah · ${kepala.versi}`;
$("cakupan").textContent = kepala.cakupan;
$("legenda").append(...kepala.jenis.map(([jenis, name, shape]) => el("span", {}, mark(jenis, shape), name)), ...kepala.hubungan.map(([jenis, name]) => el("span", {}, el("span", { class: `garis ${jenis}`, "aria-hidden": "true" }), name)));
$("cari").addEventListener("input", overview);
$("cari").addEventListener("keydown", (event) => { if (event.key === "Enter" && hits.length) choose(hits[0].id, true); });
$("pas").onclick = () => fit(true);
$("png").onclick = () => {
  const drawn = document.querySelector("#jejaring canvas"), sheet = document.createElement("canvas"), link = el("a", { download: "jejaring.png" });
  sheet.width = drawn.width; sheet.height = drawn.height;
  const pen = sheet.getContext("2d");
  pen.fillStyle = colour("redup"); pen.fillRect(0, 0, sheet.width, sheet.height); pen.drawImage(drawn, 0, 0);
  link.href = sheet.toDataURL("image/png");
  link.click();
};
network.on("click", ({ nodes: [id] }) => (id === undefined ? overview() : choose(id, false)));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { nodes.update(simpul.map((node) => ({ id: node.id, color: bright(node) }))); dim(null); });
addEventListener("resize", () => fit(false));
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== $("cari")) { event.preventDefault(); $("cari").focus(); }
  if (event.key === "Escape") { $("cari").value = ""; overview(); }
});
network.once("afterDrawing", () => { document.body.dataset.siap = "1"; });
overview();
fit(false);
})();
