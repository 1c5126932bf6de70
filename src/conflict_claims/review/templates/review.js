"use strict";
const bar = document.getElementById("selected");
let origin = null; // what led to the selection, for the way back

const itemAt = (id) => document.querySelector(`.item[id="${CSS.escape(id)}"]`);
const buttonOf = (id) => itemAt(id)?.querySelector("button");

function select(ids) {
  const pieces = ids.flatMap((id) =>
    [...document.querySelectorAll(`.story [data-items~="${CSS.escape(id)}"]`)]);
  document.querySelectorAll(".on").forEach((node) => node.classList.remove("on"));
  [...ids.map(itemAt), ...pieces].forEach((node) => node?.classList.add("on"));
  bar.replaceChildren(ids.length ? "Selected: " : "", ...ids.map(reference));
  return pieces;
}

function reference(id) {
  const link = document.createElement("a");
  link.className = "id";
  link.href = `#${id}`;
  link.textContent = buttonOf(id)?.textContent ?? id;
  return link;
}

function showItem(id) {
  const pieces = select([id]);
  const inBody = pieces.find((piece) => !piece.classList.contains("headline"));
  (inBody ?? pieces[0])?.scrollIntoView({ block: "center" });
}

function showPiece(piece) {
  const ids = piece.dataset.items.split(" ");
  select(ids);
  goTo(ids[0], piece);
}

function goTo(id, from) {
  origin = from;
  itemAt(id)?.scrollIntoView({ block: "start" });
  buttonOf(id)?.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  if (String(getSelection())) return; // words are being copied
  const piece = event.target.closest("[data-items]");
  const link = event.target.closest("a");
  const item = event.target.closest(".item");
  const target = link?.hash.slice(1);
  if (piece) showPiece(piece);
  else if (target && itemAt(target)) {
    event.preventDefault();
    showItem(target);
    goTo(target, link);
  } else if (item && !link) showItem(item.id);
});

document.addEventListener("keydown", (event) => {
  const piece = event.target.closest("[data-items]");
  if (piece && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    showPiece(piece);
  } else if (event.key === "Escape") {
    select([]);
    origin?.focus();
  }
});

const wanted = location.hash.slice(1);
if (itemAt(wanted)) {
  showItem(wanted);
  goTo(wanted, null);
}
