// One kept-alive HTTP connection that sends one request after the other: as little as a load generator can get by with,
// since it shares the processors with what it measures.
import { once } from 'node:events';
import net from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * @param {{ port: number, cookie: string }} options
 * @returns {Promise<{ put: (path: string, body: unknown) => Promise<{ status: number, body: string }>, close: () => void }>}
 */
export async function openLane({ port, cookie }) {
  const socket = net.connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  await once(socket, 'connect');
  let received = Buffer.alloc(0);
  let settle = null;
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = answerIn(received);
    if (!answer || !settle) return;
    received = Buffer.alloc(0);
    const { resolve } = settle;
    settle = null;
    resolve(answer);
  });
  const lost = (error) => {
    settle?.reject(error ?? new Error('the connection ended'));
    settle = null;
  };
  socket.on('error', lost);
  socket.on('close', () => lost(null));
  return {
    put(path, body) {
      const content = JSON.stringify(body);
      const answer = new Promise((resolve, reject) => (settle = { resolve, reject }));
      socket.write(
        `PUT ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\nx-firebreak-csrf: 1\r\n` +
          `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(content)}\r\n\r\n${content}`,
      );
      return answer;
    },
    close: () => socket.destroy(),
  };
}

/** The whole answer once it is there. Ours say how long they are. */
function answerIn(bytes) {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  const from = end + HEAD_END.length;
  if (bytes.length < from + length) return null;
  return { status: Number(head.slice(9, 12)), body: bytes.toString('utf8', from, from + length) };
}
