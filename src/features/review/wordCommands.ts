import type { Command } from '#lib/keyboard/command.ts'

export interface WordControls {
  /** Words are selected, or it is being asked where something belongs. */
  isPointing: boolean
  hasWords: boolean
  /** J and L are the player's where there is one. */
  canStepTurns: boolean
  onStepTurn: (step: 1 | -1) => void
  onStepWord: (step: 1 | -1, isExtending: boolean) => void
  onAttach: () => void
  onAsk: () => void
  onLetGo: () => void
}

/** The keys that point at what was said or written. */
export function wordCommands(read: () => WordControls): Command[] {
  const turn = (id: string, key: string, label: string, step: 1 | -1): Command => ({
    ...command(id, [key], label, () => read().onStepTurn(step)),
    repeats: true,
    when: () => read().canStepTurns,
  })
  const word = (id: string, key: string, label: string, step: 1 | -1, isExtending: boolean): Command => ({
    ...command(id, [key], label, () => read().onStepWord(step, isExtending)),
    repeats: true,
    when: () => read().hasWords,
  })
  return [
    turn('turn-before', 'j', 'Message before', -1),
    turn('turn-next', 'l', 'Next message', 1),
    word('word-before', 'ArrowLeft', 'Word before', -1, false),
    word('word-next', 'ArrowRight', 'Next word', 1, false),
    word('words-less', 'Shift+ArrowLeft', 'Select a word less', -1, true),
    word('words-more', 'Shift+ArrowRight', 'Select a word more', 1, true),
    { ...command('attach', ['Enter'], 'Attach the words', () => read().onAttach()), when: () => read().isPointing },
    command('attach-other', ['x'], 'Attach to another criterion', () => read().onAsk()),
    { ...command('let-go', ['Escape'], 'Let go of the words', () => read().onLetGo()), when: () => read().isPointing },
  ]
}

function command(id: string, keys: string[], label: string, run: () => void): Command {
  return { id: `words:${id}`, keys, label, group: 'Words', run }
}
