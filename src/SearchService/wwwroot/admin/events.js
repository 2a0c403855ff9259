/**
 * Reads server-sent events from an answer. The browser's own EventSource can't send the key along.
 * @param {Response} response
 * @returns {AsyncGenerator<any, void>} the data of each event, read as JSON
 */
export async function* eventsOf(response) {
  if (!response.body) {
    return;
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      text += piece.value;
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = event.split('\n').filter(line => line.startsWith('data:')).map(line => line.slice(5).trim()).join('\n');
        if (data !== '') {
          yield JSON.parse(data);
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
