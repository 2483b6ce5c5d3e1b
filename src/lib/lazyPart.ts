import { type ComponentType, lazy } from 'react'

const WAIT_MS = 1500

/**
 * A part of a page that is fetched apart from it: when the browser has nothing else to do, so that it is there once the
 * connection is not. What cannot be fetched leaves a gap; the page around it stays.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, WAIT_MS))
  idle(() => load().catch(() => {}))
  return standIn(load)
}

/** A part that every page of its kind shows: fetched at once, beside what it will show. */
export function parallelPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const loaded = load()
  // Whoever shows it hears of it.
  loaded.catch(() => {})
  return standIn(() => loaded.catch(load))
}

function standIn<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() }
    } catch {
      return { default: Nothing }
    }
  })
}

function Nothing() {
  return null
}
