import type { Sqlite3 } from '@sqlite.org/sqlite-wasm'
import type { SqliteValue } from '#server/db/sqliteDialect.ts'

/**
 * Binds the values of a statement by SQLite's own functions. The package's `bind` copies text letter by letter through
 * several layers, which took half of the time of a start with the sample.
 */
export function binderOf({ wasm, capi }: Sqlite3): (statement: number, values: readonly SqliteValue[]) => void {
  const { exports } = wasm
  const encoder = new TextEncoder()
  const transient = capi.SQLITE_TRANSIENT
  let scratch = { pointer: wasm.alloc(65_536), size: 65_536 }

  const room = (size: number): number => {
    if (size > scratch.size) {
      wasm.dealloc(scratch.pointer)
      scratch = { pointer: wasm.alloc(size * 2), size: size * 2 }
    }
    return scratch.pointer
  }
  const bindText = (statement: number, index: number, text: string): number => {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    const pointer = room(text.length * 3)
    const target = wasm.heap8u().subarray(pointer, pointer + text.length * 3)
    return exports.sqlite3_bind_text(statement, index, pointer, encoder.encodeInto(text, target).written, transient)
  }
  const bindBlob = (statement: number, index: number, bytes: Uint8Array): number => {
    const pointer = room(Math.max(bytes.byteLength, 1))
    wasm.heap8u().set(bytes, pointer)
    return exports.sqlite3_bind_blob(statement, index, pointer, bytes.byteLength, transient)
  }
  const bindNumber = (statement: number, index: number, value: number): number => {
    if ((value | 0) === value) return exports.sqlite3_bind_int(statement, index, value)
    if (Number.isSafeInteger(value)) return exports.sqlite3_bind_int64(statement, index, BigInt(value))
    return exports.sqlite3_bind_double(statement, index, value)
  }
  const bindValue = (statement: number, index: number, value: SqliteValue): number => {
    if (value === null) return exports.sqlite3_bind_null(statement, index)
    if (typeof value === 'string') return bindText(statement, index, value)
    if (typeof value === 'number') return bindNumber(statement, index, value)
    if (typeof value === 'bigint') return exports.sqlite3_bind_int64(statement, index, value)
    return bindBlob(statement, index, value)
  }
  return (statement, values) => {
    for (const [place, value] of values.entries()) {
      const code = bindValue(statement, place + 1, value)
      if (code !== 0) throw new Error(`SQLite refused value ${place + 1} (${code}).`)
    }
  }
}
