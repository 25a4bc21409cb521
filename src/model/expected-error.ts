/**
 * An error that a person can mend from its message alone: a missing argument, a file that cannot be read, a tool that
 * is not there. Commands print its message and nothing else; every other error is printed with stack and cause.
 */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
}
