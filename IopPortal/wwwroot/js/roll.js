// Moves between the people of a roll with the arrow keys, and makes a mark with one letter.
export function listen(roll) {
  roll.addEventListener("keydown", event => {
    const row = event.target.closest("[data-person]");
    if (!row || event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input, select, textarea")) { return; }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const people = [...roll.querySelectorAll("[data-person]")];
      const next = people[people.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
      const key = event.target.dataset.key ?? "p";
      (next?.querySelector(`[data-key="${key}"]:not(:disabled)`) ?? next?.querySelector("button:not(:disabled)"))?.focus();
      event.preventDefault();
      return;
    }
    if (event.key.length !== 1 || !/[a-z]/i.test(event.key)) { return; }
    const choice = row.querySelector(`[data-key="${event.key.toLowerCase()}"]:not(:disabled)`);
    if (choice) {
      event.preventDefault();
      choice.focus();
      choice.click();
    }
  });
}
