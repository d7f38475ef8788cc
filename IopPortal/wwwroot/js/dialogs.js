// Opens the dialogs a page renders: data-modal over everything, data-sheet over everything on a phone and in its place elsewhere.
(() => {
  const phone = matchMedia("(max-width: 767px)");
  const kinds = "dialog[data-modal], dialog[data-sheet]";
  const openers = new WeakMap();

  function show(dialog) {
    if (dialog.open) { return; }
    openers.set(dialog, document.activeElement);
    if (dialog.hasAttribute("data-modal") || phone.matches) { dialog.showModal(); } else { dialog.open = true; }
  }

  const inside = node => node instanceof HTMLElement
    ? [...(node.matches(kinds) ? [node] : []), ...node.querySelectorAll(kinds)]
    : [];

  new MutationObserver(changes => {
    for (const change of changes) {
      for (const node of change.addedNodes) {
        for (const dialog of inside(node)) { show(dialog); }
      }
      for (const node of change.removedNodes) {
        for (const dialog of inside(node)) {
          const opener = openers.get(dialog);
          if (opener?.isConnected && document.activeElement === document.body) { opener.focus(); }
        }
      }
    }
  }).observe(document.body, { childList: true, subtree: true });

  // Escape asks the page to close it, so that the page and its address agree.
  document.addEventListener("cancel", event => {
    if (!(event.target instanceof HTMLDialogElement)) { return; }
    event.preventDefault();
    event.target.querySelector("[data-close]")?.click();
  }, true);

  for (const dialog of document.querySelectorAll(kinds)) { show(dialog); }
})();
