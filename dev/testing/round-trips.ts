import { mongo } from 'mongoose';

/** One command to the database. */
export interface RoundTrip {
  /** The command and its collection: `find cases`. */
  readonly asked: string;
  /** 1 for what waited for no answer, 2 for what waited for one of the first round, and so on. */
  readonly round: number;
  /** Of the command as it was sent, with the documents that it writes. */
  readonly bytes: number;
  /** How many documents it writes. */
  readonly writes: number;
}

export interface RoundTrips {
  /** What is asked of the database while `act` is under way. One at a time: what two ask beside each other is not told apart. */
  during<T>(act: () => Promise<T>): Promise<{ readonly answer: T; readonly trips: readonly RoundTrip[] }>;
}

const CONNECTIONS = 8;

/**
 * The address for a client that tells of its commands and keeps connections ready: whoever waits for a new one asks later
 * than the others of his round.
 *
 * @param url with the name of the database
 */
export function toldOf(url: string): string {
  const separator = url.includes('?') ? '&' : '?';
  return `${url}${separator}monitorCommands=true&minPoolSize=${String(CONNECTIONS)}`;
}

interface Watch {
  readonly trips: RoundTrip[];
  readonly rounds: Map<number, number>;
  answered: number;
}

/**
 * Listens to clients that were opened by `toldOf`, once their connections are there. A command is of the round after the
 * latest one of which an answer had come when it was sent: what is asked side by side is sent before the process looks for
 * answers. Chains beside each other may be told as too long, where one overtakes the other, and never as too short.
 */
export async function listenTo(clients: readonly mongo.MongoClient[]): Promise<RoundTrips> {
  await Promise.all(clients.map(connected));
  let watch: Watch | null = null;
  const ended = ({ requestId }: mongo.CommandSucceededEvent | mongo.CommandFailedEvent): void => {
    if (watch !== null) watch.answered = Math.max(watch.answered, watch.rounds.get(requestId) ?? 0);
  };
  for (const client of clients) {
    client.on('commandStarted', ({ requestId, commandName, command }) => {
      if (watch === null) return;
      const round = watch.answered + 1;
      watch.rounds.set(requestId, round);
      watch.trips.push({ asked: `${commandName} ${String(command[commandName])}`, round, ...sizeOf(command) });
    });
    client.on('commandSucceeded', ended).on('commandFailed', ended);
  }
  return {
    during: async (act) => {
      const trips: RoundTrip[] = [];
      watch = { trips, rounds: new Map(), answered: 0 };
      try {
        return { answer: await act(), trips };
      } finally {
        watch = null;
      }
    },
  };
}

/** What was asked, round by round; within a round in the order of the words. */
export function roundsOf(trips: readonly RoundTrip[]): readonly (readonly string[])[] {
  const last = Math.max(0, ...trips.map(({ round }) => round));
  return Array.from({ length: last }, (_, index) =>
    trips
      .filter(({ round }) => round === index + 1)
      .map(({ asked }) => asked)
      .sort(),
  );
}

/** Until as many commands at once have gone over as many connections. */
async function connected(client: mongo.MongoClient): Promise<void> {
  const used = new Set<unknown>();
  const count = ({ connectionId }: mongo.CommandStartedEvent): void => void used.add(connectionId);
  client.on('commandStarted', count);
  while (used.size < CONNECTIONS) {
    used.clear();
    await Promise.all(Array.from({ length: CONNECTIONS }, () => client.db().command({ ping: 1 })));
  }
  client.off('commandStarted', count);
}

function sizeOf(command: mongo.Document): Pick<RoundTrip, 'bytes' | 'writes'> {
  const written = [command['documents'], command['updates']].filter((list) => Array.isArray(list)).flat();
  return { bytes: mongo.BSON.calculateObjectSize(command), writes: written.length };
}
