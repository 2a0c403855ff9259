/**
 * Runs something once nothing has asked for it again during a while.
 * @param {() => void} run
 * @param {number} wait milliseconds
 */
export function later(run, wait) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const cancel = () => clearTimeout(timer);
  return {
    cancel,
    soon() {
      cancel();
      timer = setTimeout(run, wait);
    },
    now() {
      cancel();
      run();
    },
  };
}
