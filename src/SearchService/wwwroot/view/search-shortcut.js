/**
 * Lets `/` focus the search box from anywhere that is no text field.
 * @param {HTMLInputElement} box
 */
export function slashFocuses(box) {
  addEventListener('keydown', pressed => {
    if (pressed.key === '/' && !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey && !isTyping(pressed.target)) {
      pressed.preventDefault();
      box.focus();
      box.select();
    }
  });
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');
}
