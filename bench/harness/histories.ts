import { Client, Connection } from '@temporalio/client';

/** What the history of a workflow is made of, counted over several and divided by their number. */
export interface Tasks {
  readonly 'workflow tasks': number;
  readonly 'local activities': number;
  readonly activities: number;
  readonly 'history events': number;
  readonly 'history bytes': number;
}

const NONE: Tasks = {
  'workflow tasks': 0,
  'local activities': 0,
  activities: 0,
  'history events': 0,
  'history bytes': 0,
};

export async function countTasks(address: string, workflowIds: readonly string[]): Promise<Tasks> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  try {
    const counted = await Promise.all(workflowIds.map((workflowId) => countOne(client, workflowId)));
    return meanOf(counted);
  } finally {
    await connection.close();
  }
}

async function countOne(client: Client, workflowId: string): Promise<Tasks> {
  const handle = client.workflow.getHandle(workflowId);
  const { events } = await handle.fetchHistory();
  const { historySize } = await handle.describe();
  const all = events ?? [];
  return {
    'workflow tasks': all.filter((event) => event.workflowTaskCompletedEventAttributes).length,
    'local activities': all.filter((event) => event.markerRecordedEventAttributes).length,
    activities: all.filter((event) => event.activityTaskScheduledEventAttributes).length,
    'history events': all.length,
    'history bytes': historySize ?? 0,
  };
}

function meanOf(counted: readonly Tasks[]): Tasks {
  const mean = (name: keyof Tasks): number =>
    counted.reduce((sum, tasks) => sum + tasks[name], 0) / Math.max(1, counted.length);
  const names = Object.keys(NONE) as (keyof Tasks)[];
  return names.reduce((tasks, name) => ({ ...tasks, [name]: mean(name) }), NONE);
}
