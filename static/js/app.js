// Keys, focus and announcements for every page. No state but the reader's own choice about keys.

const FIELD = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";
const KEYS_OFF = "keys-off";
const GO_WAIT_MS = 1200;

const find = (selector) => document.querySelector(selector);

// ---- keys: `aria-keyshortcuts` on an element is the whole configuration

let goUntil = 0;

function lettersAreOff() {
  try {
    return localStorage.getItem(KEYS_OFF) === "1";
  } catch {
    return false; // storage is forbidden: keys stay on
  }
}

function press(element) {
  if (element.matches(FIELD)) element.focus();
  else element.click();
}

function shortcut(key) {
  return [...document.querySelectorAll("[aria-keyshortcuts]")].find((element) =>
    element.getAttribute("aria-keyshortcuts").split(" ").includes(key) && element.checkVisibility());
}

function move(step) {
  const list = document.activeElement?.closest("[data-keys]") ?? find("[data-keys]");
  if (!list) return false;
  const items = [...list.querySelectorAll("[data-item], :scope > li")];
  const stops = items.map((item) => item.querySelector("a, button")).filter(Boolean);
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const stop = stops[Math.min(Math.max(at + step, 0), stops.length - 1)];
  stop?.focus();
  return Boolean(stop);
}

function go(key) {
  const link = find(`[data-go="${CSS.escape(key)}"]`);
  goUntil = 0;
  link?.click();
  return Boolean(link);
}

function onLetter(key) {
  if (Date.now() < goUntil) return go(key);
  if (key === "g") goUntil = Date.now() + GO_WAIT_MS;
  if (key === "?") find("#keys")?.showModal();
  if (key === "?" || key === "g") return true;
  if (key === "j" || key === "k") return move(key === "j" ? 1 : -1);
  const target = shortcut(key);
  if (target) press(target);
  return Boolean(target);
}

function onEscape() {
  const menu = find("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  } else if (document.activeElement?.matches(FIELD)) {
    document.activeElement.blur();
  } else {
    shortcut("Escape")?.click();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || find("dialog[open]")) return;
  if (event.key === "Escape") return onEscape();
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
    return event.target.closest("form")?.requestSubmit();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
  if (event.target.closest(FIELD) || lettersAreOff()) return;
  if (onLetter(event.key)) event.preventDefault();
});

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

const keysOn = find("[data-keys-on]");
if (keysOn) {
  keysOn.checked = !lettersAreOff();
  keysOn.addEventListener("change", () => localStorage.setItem(KEYS_OFF, keysOn.checked ? "0" : "1"));
}

// ---- boxes: all or none of a group; without script each is ticked by hand

function offerBoxes(root) {
  for (const button of root.querySelectorAll("[data-boxes]")) button.hidden = false;
}

offerBoxes(document);
document.addEventListener("click", (event) => {
  const group = event.target.closest("[data-boxes]")?.closest("fieldset");
  if (!group) return;
  const boxes = [...group.querySelectorAll("input[type=checkbox]")];
  const wanted = boxes.some((box) => !box.checked);
  for (const box of boxes) box.checked = wanted;
});

// ---- swaps: the target is busy, then says what changed, and focus is never lost

document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  detail.target.setAttribute("aria-busy", "true");
  find("#error").hidden = true;
});

document.addEventListener("htmx:afterRequest", ({ detail }) => detail.target.removeAttribute("aria-busy"));

// A poll has no triggering event: it may announce, but takes no focus that it did not itself remove.
let focusWasInside = false;

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  focusWasInside = detail.target.contains(document.activeElement);
});

// Fires for each element that came: more rows arrive before the target that asked for them.
document.addEventListener("htmx:afterSettle", ({ detail, target }) => {
  const root = detail.target.isConnected ? detail.target : document.getElementById(detail.target.id);
  if (!root) return;
  announce(root);
  offerBoxes(root);
  const asked = detail.requestConfig?.triggeringEvent;
  const wanted = asked ? root.querySelector("[data-focus]") ?? target.querySelector?.("[data-focus]") : null;
  const isLost = focusWasInside && document.activeElement === document.body;
  if (wanted && !document.activeElement?.matches(FIELD)) focusOn(wanted);
  else if (isLost) focusOn(root.querySelector("h1, h2, h3") ?? root);
});

// A page that followed some work goes on to what it made; Back then leads to before both.
document.addEventListener("move-on", ({ detail }) => location.replace(detail.url));

function announce(root) {
  const said = root.matches("[data-announce]") ? root : root.querySelector("[data-announce]");
  if (said) find("#live").textContent = said.dataset.announce;
}

function focusOn(element) {
  if (!element.matches("a, button, input, select, textarea, summary")) element.tabIndex = -1;
  element.focus({ preventScroll: element.getBoundingClientRect().top >= 0 });
}

function showError(detail, reference) {
  const error = find("#error");
  error.querySelector("[data-error-reference]").textContent = reference;
  error.hidden = false;
  detail.target?.removeAttribute("aria-busy");
}

document.addEventListener("htmx:responseError", ({ detail }) =>
  showError(detail, detail.xhr.getResponseHeader("X-Request-ID") ?? String(detail.xhr.status)));
for (const failure of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, ({ detail }) => showError(detail, ""));
}
