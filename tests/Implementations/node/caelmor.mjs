// The plumbing: it speaks the protocol of docs/protocol.md. Nothing in here need be changed.
//
// Lines are read in one place and handed out, so that a second request, and a `cancel`, are served
// while the first one waits for the server.

import { write } from './output.mjs';
import { Lines } from './lines.mjs';
import { PortFailure, Server } from './server.mjs';

const PROTOCOL = 1;
const [METHOD_NOT_FOUND, INVALID_PARAMS, INTERNAL_ERROR] = [-32601, -32602, -32603];

/** Serves the certifier until it has no more to say, and ends the process. */
export function serve({ name, version, makeOrchestrator }) {
  const send = (messages) => write(
    messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join(''));
  const adapter = new Adapter({ name, version, makeOrchestrator, send });
  const lines = new Lines();
  const orLeave = (act) => (...what) => {
    try {
      act(...what);
    } catch (error) {
      process.stdin.removeAllListeners();
      console.error(`adapter: ${error.message}`);
      process.exit(1);
    }
  };
  process.stdin.on(
    'data', orLeave((piece) => lines.receive(piece, (line) => adapter.receive(parse(line)))));
  process.stdin.on('end', orLeave(() => {
    lines.end();
    process.exit(0);
  }));
}

/** One conversation with the certifier. */
class Adapter {
  #who;
  #makeOrchestrator;
  #send;
  #lastId = 0;
  #answers = new Map();
  #requests = new Map();
  #orchestrators = new Map();

  constructor({ name, version, makeOrchestrator, send }) {
    this.#who = { protocol: PROTOCOL, name, version };
    this.#makeOrchestrator = makeOrchestrator;
    this.#send = (...messages) => send(messages);
  }

  receive(message) {
    const { id, method, params, error } = message;
    if (method === 'cancel' && params) {
      this.#cancel(params.id);
    } else if (typeof method === 'string' && id !== undefined && params) {
      this.#begin(id, method, params);
    } else if (method === undefined && ('result' in message || error)) {
      this.#handOut(message);
    } else {
      throw new Error(
        `Expected a request, an answer or a cancel. Found ${excerpt(JSON.stringify(message))}`);
    }
  }

  #begin(id, method, params) {
    switch (method) {
      case 'initialize':
        this.#initialize(id, params);
        break;
      case 'orchestrator/save':
      case 'orchestrator/restore':
        expect(['server', 'requester', 'surfaces'], params);
        this.#carryOut(id, method, params);
        break;
      case 'server/close':
        this.#orchestrators.delete(params.server);
        this.#send({ id, result: null });
        break;
      default:
        this.#refuse(id, METHOD_NOT_FOUND, `There is no method '${method}'.`);
    }
  }

  #initialize(id, { protocol }) {
    if (protocol === PROTOCOL) {
      this.#send({ id, result: this.#who });
    } else {
      this.#refuse(id, INVALID_PARAMS,
        `This adapter speaks protocol ${PROTOCOL} and was asked for protocol ${protocol}. Take a `
        + `certifier that speaks ${PROTOCOL}, or write the adapter anew with `
        + "'caelmor-certify new node DIR'.");
    }
  }

  async #carryOut(id, method, { server, requester, surfaces }) {
    const request = { isCancelled: false, waiting: new Set() };
    this.#requests.set(id, request);
    const call = (name, params, how) => this.#call(request, name, { server, ...params }, how);
    try {
      const orchestrator = this.#orchestratorOf(server);
      const seen = new Server(call, surfaces);
      const outcome = method === 'orchestrator/save'
        ? await orchestrator.save(seen, requester)
        : await orchestrator.restore(seen, requester);
      this.#send({ id, result: outcome ?? null });
    } catch (error) { // a crash, and no rejection: the certifier is told
      console.error(error);
      this.#refuse(id, INTERNAL_ERROR, String(error));
    } finally {
      this.#requests.delete(id);
    }
  }

  #orchestratorOf(server) {
    if (!this.#orchestrators.has(server)) {
      this.#orchestrators.set(server, this.#makeOrchestrator());
    }

    return this.#orchestrators.get(server);
  }

  #call(request, method, params, { toTheEnd = false } = {}) {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, ({ result, error }) => {
        request.waiting.delete(id);
        if (error) {
          reject(new PortFailure(`${method}: ${error.message}`));
        } else {
          resolve(result);
        }
      });
      if (!toTheEnd) {
        request.waiting.add(id);
      }

      const isHopeless = request.isCancelled && !toTheEnd;
      this.#send({ id, method, params }, ...(isHopeless ? [cancelOf(id)] : []));
    });
  }

  #handOut(answer) {
    const receive = this.#answers.get(answer.id);
    if (!receive) {
      throw new Error(`Found an answer to ${answer.id}, which was never asked.`);
    }

    this.#answers.delete(answer.id);
    receive(answer);
  }

  // The server no longer waits. Neither do the calls, and each is answered at once.
  #cancel(id) {
    const request = this.#requests.get(id);
    if (request) {
      request.isCancelled = true;
      this.#send(...[...request.waiting].map(cancelOf));
    }
  }

  #refuse(id, code, message) {
    this.#send({ id, error: { code, message } });
  }
}

function cancelOf(id) {
  return { method: 'cancel', params: { id } };
}

function parse(line) {
  let message;
  try {
    message = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    throw new Error(`Expected a line of JSON (${error.message}). Found ${excerpt(line)}`);
  }

  if (message?.jsonrpc !== '2.0') {
    throw new Error(`Expected a message of JSON-RPC 2.0. Found ${excerpt(line)}`);
  }

  return message;
}

function expect(members, params) {
  const missing = members.find((member) => !(member in params));
  if (missing) {
    throw new Error(`Found no '${missing}' in ${excerpt(JSON.stringify(params))}`);
  }
}

/** Enough of it to recognise it. */
function excerpt(found) {
  const text = String(found);
  return text.length <= 200 ? text : `${text.slice(0, 200)}...`;
}
