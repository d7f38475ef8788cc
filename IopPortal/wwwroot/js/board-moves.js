// Walks the board with the arrow keys and moves its sessions, by mouse or by keys. What would refuse a place is asked while a session is on its way, one question at a time.
const step = 5;
const threshold = 4;
const phone = matchMedia("(max-width: 767px)");
const clock = minutes => new Date(2000, 0, 1, 0, minutes).toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" });

// A phone has no room for a week side by side: it opens with the list where nobody asked for a view.
function showList() {
  const here = new URL(location.href);
  if (!phone.matches || !here.pathname.endsWith("/calendar") || here.searchParams.has("view")) { return false; }
  here.searchParams.set("view", "agenda");
  Blazor.navigateTo(here.pathname + here.search, { replaceHistoryEntry: true });
  return true;
}

export function start(region, page) {
  if (showList()) { return; }
  const board = region.querySelector(".board");
  const lift = region.querySelector("[data-lift]");
  const part = name => lift.querySelector(`[data-lift-${name}]`);
  const say = text => { region.querySelector("[data-say]").textContent = text; };
  const leaving = new AbortController();
  let held = null, candidate = null, timer = 0, asking = false, swallow = false;

  const columns = () => [...board.querySelectorAll("[data-column]")];
  const blocks = within => [...within.querySelectorAll(".s > a")].filter(link => link.offsetParent);
  const id = link => new URL(link.href).searchParams.get("session");
  const link = session => blocks(board).find(other => id(other) === session);
  const where = it => `${it.column.dataset.column} ${it.start} ${it.minutes}`;
  const listen = (target, name, action, options) => target.addEventListener(name, event => {
    if (region.isConnected) { action(event); } else { leaving.abort(); }
  }, { ...options, signal: leaving.signal });

  // One block stands in the tab order; the arrow keys walk to the others.
  function tidy() {
    const all = blocks(board);
    const here = all.find(other => other === document.activeElement) ?? all.find(other => other.getAttribute("tabindex") === "0") ?? all.find(other => other.ariaCurrent) ?? all[0];
    for (const other of all) {
      if (phone.matches) { other.removeAttribute("tabindex"); } else { other.tabIndex = other === here ? 0 : -1; }
    }
  }

  function walk(from, key) {
    const slots = from.closest("[data-column]");
    const list = blocks(slots);
    const all = columns();
    const at = list.indexOf(from);
    const top = from.getBoundingClientRect().top;
    const beside = by => {
      for (let next = all.indexOf(slots) + by; all[next]; next += by) {
        const there = blocks(all[next]);
        if (there.length > 0) { return there.reduce((best, other) => Math.abs(other.getBoundingClientRect().top - top) < Math.abs(best.getBoundingClientRect().top - top) ? other : best); }
      }
      return null;
    };
    const to = { ArrowUp: () => list[at - 1], ArrowDown: () => list[at + 1], ArrowLeft: () => beside(-1), ArrowRight: () => beside(1), Home: () => list[0], End: () => list.at(-1) }[key];
    to()?.focus();
  }

  function take(from, byKeys, resize, grab = 0) {
    const [begin, minutes] = from.dataset.move.split(" ").map(Number);
    const column = from.closest("[data-column]");
    held = { id: id(from), from, column, start: begin, minutes, byKeys, resize, grab, old: { column, start: begin, minutes }, state: "" };
    held.first = where(held);
    part("name").textContent = from.querySelector(".nm").textContent.trim();
    from.parentElement.classList.add("lifted");
    board.classList.add("moving");
    lift.hidden = false;
    draw();
  }

  // What stands there already, as far as it is on the board.
  function outline(blocking) {
    for (const other of blocks(board)) { other.parentElement.classList.toggle("in-way", blocking.includes(id(other))); }
  }

  function letGo() {
    clearTimeout(timer);
    outline([]);
    held.from.parentElement.classList.remove("lifted");
    board.classList.remove("moving");
    for (const slots of columns()) { slots.classList.remove("lifting"); }
    lift.hidden = true;
    held = null;
  }

  // The block takes a lane of its own: the sessions of that day make room for it.
  function draw() {
    const slots = held.column;
    for (const other of columns()) { other.classList.toggle("lifting", other === slots); }
    const box = slots.getBoundingClientRect(), frame = region.getBoundingClientRect();
    const minute = box.height / (Number(slots.dataset.hours) * 60);
    const lane = parseFloat(getComputedStyle(slots).paddingRight);
    lift.style.top = `${box.top - frame.top + region.scrollTop + (held.start - slots.dataset.first * 60) * minute}px`;
    lift.style.left = `${box.right - lane - frame.left + region.scrollLeft}px`;
    lift.style.width = `${lane}px`;
    lift.style.setProperty("--tall", `${held.minutes * minute}px`);
    lift.dataset.side = box.right + 200 > frame.right ? "left" : "right";
    part("time").textContent = held.minutes === held.old.minutes ? clock(held.start) : `until ${clock(held.start + held.minutes)}`;
  }

  function show(answer) {
    held.state = lift.dataset.state = answer.state;
    held.why = answer.say;
    outline(answer.blocking ?? []);
    part("why").textContent = answer.why;
    part("way").textContent = answer.way;
    say(answer.say);
  }

  function goTo(column, begin, minutes) {
    const first = column.dataset.first * 60, last = first + column.dataset.hours * 60;
    minutes = Math.max(step, Math.min(600, minutes, last - begin));
    begin = Math.max(first, Math.min(last - minutes, begin));
    if (`${column.dataset.column} ${begin} ${minutes}` === where(held)) { return; }
    Object.assign(held, { column, start: begin, minutes });
    draw();
    held.state = lift.dataset.state = "asking";
    part("why").textContent = part("way").textContent = "";
    outline([]);
    clearTimeout(timer);
    timer = setTimeout(ask, held.byKeys ? 200 : 120);
  }

  async function ask() {
    if (!held || asking) { return; }
    const it = held, place = where(it);
    if (place === it.first) { show({ state: "", say: "Where it was.", why: "", way: "" }); return; }
    asking = true;
    try {
      const answer = await page.invokeMethodAsync("AskAsync", it.id, it.column.dataset.column, it.start, it.minutes);
      if (held === it && where(it) === place) { show(answer); }
    } catch {
      if (held === it) { putBack("The portal did not answer. It is back where it was."); }
    } finally {
      asking = false;
    }
    if (held && where(held) !== place) { ask(); }
  }

  function putBack(text = "Back where it was.") {
    const from = held.from;
    letGo();
    say(text);
    page.invokeMethodAsync("PutBack").catch(() => { });
    if (from.isConnected) { from.focus(); }
  }

  async function drop() {
    const it = held;
    if (it.dropping) { return; }
    if (where(it) === it.first) { putBack(); return; }
    if (it.byKeys && it.state === "refused") { say(""); requestAnimationFrame(() => say(`It cannot be put here. ${it.why}`)); return; }
    it.dropping = true;
    lift.dataset.state = "saving";
    try {
      const answer = await page.invokeMethodAsync("DropAsync", it.id, it.column.dataset.column, it.start, it.minutes);
      it.dropping = false;
      if (held !== it) { return; }
      if (answer.state === "refused") {
        show(answer);
        if (!it.byKeys) { setTimeout(() => { if (held === it) { putBack(`${answer.say} It is back where it was.`); } }, 4000); it.byKeys = true; it.from.focus(); }
        return;
      }
      letGo();
      say(answer.say);
      if (answer.state === "moved") { tidy(); link(it.id)?.focus(); }
    } catch {
      if (held === it) { putBack("The portal did not answer. Look whether it has moved."); }
    }
  }

  function steer(event) {
    const { column, start: begin, minutes } = held;
    const all = columns();
    const beside = by => board.dataset.across === "yes" ? all[all.indexOf(column) + by] ?? column : column;
    const moves = event.shiftKey
      ? { ArrowUp: [column, begin, minutes - step], ArrowDown: [column, begin, minutes + step] }
      : {
        ArrowUp: [column, begin - step, minutes], ArrowDown: [column, begin + step, minutes], PageUp: [column, begin - 60, minutes], PageDown: [column, begin + 60, minutes],
        ArrowLeft: [beside(-1), begin, minutes], ArrowRight: [beside(1), begin, minutes],
      };
    if (event.key === "Escape") { putBack(); }
    else if (event.key === "Enter" || event.key === " ") { drop(); }
    else if (event.key === "Tab") { putBack(); return; }
    else if (moves[event.key]) { if (!held.dropping) { goTo(...moves[event.key]); } }
    else { return; }
    event.preventDefault();
    event.stopPropagation();
  }

  listen(document, "keydown", event => {
    if (held) { steer(event); return; }
    const from = event.target.closest?.(".s > a");
    if (!from || !board.contains(from) || event.ctrlKey || event.altKey || event.metaKey || phone.matches) { return; }
    if (/^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(event.key)) {
      event.preventDefault();
      walk(from, event.key);
    } else if (event.key.toLowerCase() === "m") {
      event.preventDefault();
      if (!from.dataset.move) { say("You cannot move this session."); return; }
      take(from, true, false);
      lift.dataset.state = "";
      say("Moving. Arrow keys move it by 5 minutes or a day, Shift and arrow keys change its length, Enter puts it down, Escape puts it back.");
    }
  }, { capture: true });
  listen(region, "focusin", event => { if (event.target.matches(".s > a")) { tidy(); } });

  listen(region, "pointerdown", event => {
    const from = event.target.closest("a[data-move]");
    if (!from || held || event.button !== 0 || event.pointerType === "touch" || phone.matches) { return; }
    const box = from.getBoundingClientRect();
    candidate = { from, x: event.clientX, y: event.clientY, grab: event.clientY - box.top, resize: box.bottom - event.clientY < 8 };
  });
  listen(document, "pointermove", event => {
    if (candidate && Math.hypot(event.clientX - candidate.x, event.clientY - candidate.y) > threshold) {
      take(candidate.from, false, candidate.resize, candidate.grab);
      candidate = null;
    }
    if (!held || held.byKeys || held.dropping) { return; }
    const over = columns().find(slots => { const box = slots.getBoundingClientRect(); return event.clientX >= box.left && event.clientX < box.right; });
    const column = !over || held.resize || board.dataset.across !== "yes" ? held.column : over;
    const box = column.getBoundingClientRect();
    const pointed = column.dataset.first * 60 + (event.clientY - (held.resize ? 0 : held.grab) - box.top) / box.height * column.dataset.hours * 60;
    const grid = Math.round(pointed / step) * step;
    if (held.resize) { goTo(column, held.start, grid - held.start); } else { goTo(column, grid, held.minutes); }
    if (event.clientY < 40 || event.clientY > innerHeight - 40) { scrollBy(0, event.clientY < 40 ? -12 : 12); }
  });
  listen(document, "pointerup", () => {
    candidate = null;
    if (!held || held.byKeys) { return; }
    swallow = true;
    setTimeout(() => { swallow = false; });
    drop();
  });
  listen(document, "pointercancel", () => { candidate = null; if (held && !held.byKeys) { putBack(); } });
  listen(document, "click", event => { if (swallow) { event.preventDefault(); event.stopPropagation(); } }, { capture: true });
  listen(region, "dragstart", event => event.preventDefault());

  new MutationObserver(tidy).observe(board, { childList: true, subtree: true });
  listen(phone, "change", tidy);
  tidy();
}
