// Bagan: boxes from the top down. The last open level is stacked below its parent, so that the tree stays narrow; only
// the boxes in sight are in the document.
const field = $("bidang"), canvas = $("kanvas"), picture = el("div", { class: "gambar", role: "presentation" });
canvas.append(picture);
const BOX = { w: 224, h: 116, x: 20, y: 46, stack: 10, indent: 26 }, MOST = 1500, PLAIN = 0.42;
const SVG = "http://www.w3.org/2000/svg";
let zoom = 1, drawing = { boxes: [], at: new Map(), width: 0, height: 0, lines: "", cut: false };

function layout(root) {
  const boxes = [], lines = [], at = new Map(), kidsOf = new Map();
  let counted = 0, cut = false;
  (function collect(i) {
    counted++;
    const kids = isOpen(i) ? shownChildren(i) : [];
    const room = Math.max(0, MOST - counted);
    if (kids.length > room) cut = true;
    const taken = kids.slice(0, room);
    kidsOf.set(i, taken);
    for (const j of taken) if (counted < MOST) collect(j); else { kidsOf.set(j, []); cut = true; }
  })(root);
  const stacked = (kids) => kids.every((j) => !(kidsOf.get(j) || none).length);
  const widths = new Map();
  const widthOf = (i) => {
    if (widths.has(i)) return widths.get(i);
    const kids = kidsOf.get(i) || none;
    const width = !kids.length ? BOX.w : stacked(kids) ? BOX.w + BOX.indent : Math.max(BOX.w, kids.reduce((sum, j) => sum + widthOf(j) + BOX.x, -BOX.x));
    widths.set(i, width);
    return width;
  };
  const put = (i, x, y) => { const box = { i, x, y }; boxes.push(box); at.set(i, box); return box; };
  (function place(i, x, y) {
    const kids = kidsOf.get(i) || none, width = widthOf(i);
    if (!kids.length) return put(i, x, y);
    if (stacked(kids)) {
      const me = put(i, x, y);
      let below = y + BOX.h + BOX.y / 2;
      for (const j of kids) {
        put(j, x + BOX.indent, below);
        lines.push(`M${x + BOX.indent / 2},${y + BOX.h}V${below + BOX.h / 2}H${x + BOX.indent}`);
        below += BOX.h + BOX.stack;
      }
      return me;
    }
    const sum = kids.reduce((total, j) => total + widthOf(j) + BOX.x, -BOX.x);
    let left = x + (width - sum) / 2;
    const under = kids.map((j) => { const child = place(j, left, y + BOX.h + BOX.y); left += widthOf(j) + BOX.x; return child.x + BOX.w / 2; });
    const middle = (under[0] + under[under.length - 1]) / 2, me = put(i, Math.max(x, Math.min(x + width - BOX.w, middle - BOX.w / 2)), y);
    const stem = me.x + BOX.w / 2, half = y + BOX.h + BOX.y / 2;
    lines.push(`M${stem},${y + BOX.h}V${half}M${Math.min(under[0], stem)},${half}H${Math.max(under[under.length - 1], stem)}`);
    for (const end of under) lines.push(`M${end},${half}V${y + BOX.h + BOX.y}`);
    return me;
  })(root, 24, 24);
  let width = 0, height = 0;
  for (const box of boxes) { width = Math.max(width, box.x + BOX.w + 24); height = Math.max(height, box.y + BOX.h + 24); }
  return { boxes, at, lines: lines.join(""), width, height, cut, root };
}
// Crosscutting between nodes that are both drawn: dashed, and never a path.
function crossings({ at }) {
  const parts = [];
  for (const [from, to, kind] of links) {
    const a = at.get(from), b = at.get(to);
    if (kind === 3 || !a || !b || a === b) continue;
    const x1 = a.x + BOX.w / 2, x2 = b.x + BOX.w / 2, y1 = a.y + BOX.h, y2 = b.y + BOX.h, low = Math.max(y1, y2) + 30;
    parts.push([kind, `M${x1},${y1}C${x1},${low} ${x2},${low} ${x2},${y2}`]);
  }
  return parts;
}
function pathLines({ at }) {
  const parts = [], nodes = [...state.path];
  for (let k = 1; k < nodes.length; k++) {
    const a = at.get(nodes[k]), b = at.get(nodes[k - 1]);
    if (!a || !b) continue;
    if (b.x > a.x && b.x - a.x === BOX.indent) parts.push(`M${a.x + BOX.indent / 2},${a.y + BOX.h}V${b.y + BOX.h / 2}H${b.x}`);
    else parts.push(`M${a.x + BOX.w / 2},${a.y + BOX.h}V${a.y + BOX.h + BOX.y / 2}H${b.x + BOX.w / 2}V${b.y}`);
  }
  return parts.join("");
}
function svgPath(d, name) { const path = document.createElementNS(SVG, "path"); path.setAttribute("d", d); path.setAttribute("class", name); return path; }

function chartBox({ i, x, y }) {
  const box = el("div", { class: `bx k-${kindOf(i)}${i === state.cur ? " cur" : ""}${state.path.has(i) ? " path" : ""}${state.hit && matching() && state.hit[i] ? " hit" : ""}${column.lewat[i] === 3 && KIND[i] === K.sub ? " lewat" : ""}`, role: "treeitem", id: `b${i}`, "data-i": i, "aria-level": DEPTH[i] + 1, "aria-selected": i === state.cur ? "true" : "false", "aria-setsize": PARENT[i] < 0 ? 1 : KIDS[PARENT[i]], "aria-posinset": PLACE[i] || 1 });
  if (KIDS[i]) box.setAttribute("aria-expanded", isOpen(i) ? "true" : "false");
  box.style.left = `${x}px`; box.style.top = `${y}px`;
  if (zoom < PLAIN) { box.classList.add("polos"); box.setAttribute("aria-label", `${kindName(i)}: ${text(i)}`); return box; }
  box.append(el("div", { class: "bk" }, el("span", {}, [kindName(i), code(i)].filter(Boolean).join(" ")), KIDS[i] ? el("span", { class: "bt", "aria-hidden": "true" }, isOpen(i) ? "−" : `+${count(KIDS[i])}`) : ""));
  box.append(el("div", { class: "bn" }, text(i)));
  const rows = of("ukuran", i);
  if (rows.length) { const level = IKU[i], row = rows.find((one) => one[2] === level); box.append(el("div", { class: "bi" }, `${level ? "★ " : ""}${texts[row[1]]}${texts[row[4]] ? ` (${texts[row[4]]})` : ""}`)); }
  const foot = el("div", { class: "bf" }), [value, word] = money(i);
  if (word) foot.append(el("span", { title: rupiah(value) }, `${short(value)}${isResult(i) ? " menyentuh" : ""}`));
  if (JALUR[i] >= 0) foot.append(el("span", { class: `jalur ${wayKeys[JALUR[i]]}` }, `${WAY_SIGN[wayKeys[JALUR[i]]]} ${words.jalur[JALUR[i]][1]}`));
  foot.append(findingBadges(i));
  const across = [...(refsFrom.get(i) || none), ...(refsTo.get(i) || none)].filter((row) => row[2] < 3).length;
  if (across) foot.append(el("span", { class: "silang", title: `${across} tautan lain` }, `⇄ ${across}`));
  box.append(foot);
  return box;
}
function drawBoxes() {
  const left = field.scrollLeft / zoom - 300, top = field.scrollTop / zoom - 200, right = left + field.clientWidth / zoom + 600, bottom = top + field.clientHeight / zoom + 400;
  const part = document.createDocumentFragment(), sheet = document.createElementNS(SVG, "svg");
  sheet.setAttribute("width", drawing.width); sheet.setAttribute("height", drawing.height); sheet.setAttribute("aria-hidden", "true");
  sheet.append(svgPath(drawing.lines, "garis"), ...crossings(drawing).map(([kind, d]) => svgPath(d, kind === 2 ? "silang" : "tambahan")), svgPath(pathLines(drawing), "sorot"));
  part.append(sheet);
  for (const box of drawing.boxes) if (box.x + BOX.w > left && box.x < right && box.y + BOX.h > top && box.y < bottom) part.append(chartBox(box));
  picture.replaceChildren(part);
  if ($(`b${state.cur}`)) field.setAttribute("aria-activedescendant", `b${state.cur}`); else field.removeAttribute("aria-activedescendant");
}
function drawChart() {
  drawing = layout(state.root);
  size();
  drawBoxes();
  $("naik").hidden = state.root === 0;
  $("catatan").textContent = drawing.cut ? `Terlalu banyak kotak: hanya ${count(MOST)} pertama yang digambar. Lipat cabang, saring, atau pilih puncak lain.` : `${count(drawing.boxes.length)} kotak`;
}
function size() {
  canvas.style.width = `${drawing.width * zoom}px`; canvas.style.height = `${drawing.height * zoom}px`;
  picture.style.width = `${drawing.width}px`; picture.style.height = `${drawing.height}px`;
  picture.style.transform = `scale(${zoom})`;
  $("skala").textContent = `${Math.round(zoom * 100)}%`;
}
function setZoom(value, x = field.clientWidth / 2, y = field.clientHeight / 2) {
  const before = zoom, px = (field.scrollLeft + x) / before, py = (field.scrollTop + y) / before;
  zoom = Math.max(0.1, Math.min(2, value));
  size();
  field.scrollLeft = px * zoom - x; field.scrollTop = py * zoom - y;
  drawBoxes();
}
function showBox(i, centre) {
  const box = drawing.at.get(i);
  if (!box) return;
  const x = box.x * zoom, y = box.y * zoom, w = BOX.w * zoom, h = BOX.h * zoom, out = x < field.scrollLeft || x + w > field.scrollLeft + field.clientWidth || y < field.scrollTop || y + h > field.scrollTop + field.clientHeight;
  if (centre || out) { field.scrollLeft = x + w / 2 - field.clientWidth / 2; field.scrollTop = Math.max(0, y - field.clientHeight / 3); }
}
let drawn = 0;
field.addEventListener("scroll", () => { drawn ||= requestAnimationFrame(() => { drawn = 0; drawBoxes(); }); });
field.addEventListener("wheel", (event) => { if (!event.ctrlKey) return; event.preventDefault(); const area = field.getBoundingClientRect(); setZoom(zoom * (event.deltaY < 0 ? 1.15 : 1 / 1.15), event.clientX - area.left, event.clientY - area.top); }, { passive: false });
let grip = null;
field.addEventListener("pointerdown", (event) => { if (event.button === 0 && event.pointerType === "mouse" && !event.target.closest(".bx")) grip = { x: event.clientX + field.scrollLeft, y: event.clientY + field.scrollTop }; });
addEventListener("pointermove", (event) => { if (grip) { field.scrollLeft = grip.x - event.clientX; field.scrollTop = grip.y - event.clientY; } });
addEventListener("pointerup", () => { grip = null; });
field.addEventListener("click", (event) => {
  const box = event.target.closest(".bx");
  if (!box) return;
  const i = +box.dataset.i;
  select(i);
  if (event.target.closest(".bt")) toggle(i);
  show();
});
field.addEventListener("dblclick", (event) => { const box = event.target.closest(".bx"); if (box && !event.target.closest(".bt")) { toggle(+box.dataset.i); show(); } });
field.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const i = drawing.at.has(state.cur) ? state.cur : state.root, peers = i === state.root ? [i] : shownChildren(PARENT[i]), place = peers.indexOf(i);
  const go = (j) => { if (j === undefined) return; select(j); show(); showBox(j); };
  if (event.key === "ArrowUp") { if (i !== state.root) go(PARENT[i]); }
  else if (event.key === "ArrowDown") { if (KIDS[i] && !isOpen(i)) toggle(i, true); go(shownChildren(i)[0]); }
  else if (event.key === "ArrowRight") go(peers[place + 1]);
  else if (event.key === "ArrowLeft") go(peers[place - 1]);
  else if (event.key === "Home") go(state.root);
  else if (event.key === "End") go(peers[peers.length - 1]);
  else if (event.key === " ") { toggle(i); show(); }
  else if (event.key === "Enter") openDetail(true);
  else if (event.key === "*") { for (const j of peers) if (KIDS[j]) OPEN[j] = 1; flatten(); show(); }
  else if (event.key === "+" || event.key === "=") setZoom(zoom * 1.2);
  else if (event.key === "-") setZoom(zoom / 1.2);
  else if (event.key === "0") setZoom(1);
  else return;
  event.preventDefault();
});
$("besar").onclick = () => setZoom(zoom * 1.2);
$("kecil").onclick = () => setZoom(zoom / 1.2);
$("pas").onclick = () => { setZoom(Math.min(1, field.clientWidth / drawing.width, field.clientHeight / drawing.height)); field.scrollTo(0, 0); };
$("naik").onclick = () => { state.root = Math.max(0, PARENT[state.root]); flatten(); show(true); };
$("legenda").append(...["misi", "tujuan", "sasaran", "tujuan_pd", "sasaran_pd", "intermediate", "program", "kegiatan", "sub", "berhenti"].filter((key) => KIND.includes(K[key])).map((key) => el("span", { class: `k-${key}` }, el("span", { class: "kotak", "aria-hidden": "true" }), key === "intermediate" ? "Simpul pohon kinerja" : words.jenis[K[key]][1])),
  el("span", {}, "– – tautan lain atau lintas PD"), el("span", {}, "┄ tepi putus-putus: lewat program"));
