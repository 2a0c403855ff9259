/**
 * To be called before something is rendered anew: the function that it returns puts focus back on the control that had it,
 * the same one by its `data-key`, else the first of its group, else the fallback.
 * @param {HTMLElement} fallback
 * @returns {() => void}
 */
export function focusKept(fallback) {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement ? focused.dataset.key : undefined;
  const group = focused?.closest('[data-group]')?.getAttribute('data-group');
  return () => {
    if (key === undefined || focused?.isConnected) {
      return;
    }
    const same = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const near = group ? document.querySelector(`[data-group="${CSS.escape(group)}"] :is(input, button)`) : null;
    const next = same ?? near ?? fallback;
    if (next instanceof HTMLElement) {
      next.focus({ preventScroll: true });
    }
  };
}
