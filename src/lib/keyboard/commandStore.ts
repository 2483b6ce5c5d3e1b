import { type Command, refuseClashes } from './command.ts'

const tables = new Map<symbol, readonly Command[]>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []

/** Adds a table of commands; returns how to take it away again. @throws Error when it clashes with what is there */
export function registerCommands(commands: readonly Command[]): () => void {
  refuseClashes([...all, ...commands])
  const key = Symbol('commands')
  tables.set(key, commands)
  change()
  return () => {
    tables.delete(key)
    change()
  }
}

export const readCommands = (): readonly Command[] => all

export function subscribeToCommands(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function change(): void {
  all = [...tables.values()].flat()
  for (const listener of listeners) listener()
}
