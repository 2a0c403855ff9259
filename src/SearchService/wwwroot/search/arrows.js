/**
 * Moves through the hits by the arrow keys, beginning at the search box; Enter opens a hit because its link has the focus.
 * @param {HTMLInputElement} box
 * @param {HTMLElement} hits
 */
export function arrowsMove(box, hits) {
  addEventListener('keydown', pressed => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[pressed.key];
    if (step === undefined || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.shiftKey || pressed.isComposing) {
      return;
    }
    const links = [...hits.querySelectorAll('h3 a')];
    const focused = document.activeElement;
    const at = focused === box ? -1 : links.findIndex(link => link.closest('li')?.contains(focused));
    if (at === -1 && (focused !== box || step === -1)) {
      return;
    }
    const next = at + step === -1 ? box : links[at + step];
    if (next instanceof HTMLElement) {
      pressed.preventDefault();
      next.focus({ preventScroll: true });
      (next.closest('li') ?? next).scrollIntoView({ block: 'nearest' });
    }
  });
}
