/** A story cannot be played as it is told: where in the step, and what is allowed there. */
export class StoryMistake extends Error {
  constructor(
    readonly path: readonly string[],
    says: string,
  ) {
    super(says);
  }
}

/** Looks at what stands at a path of a step; a mistake in it is told with that path. */
export function standingAt<T>(path: readonly string[], look: () => T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof StoryMistake) throw new StoryMistake([...path, ...error.path], error.message);
    throw error;
  }
}
