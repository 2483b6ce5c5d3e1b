/** The part of the package that is used here; it brings no types of its own. */
declare module '@sqlite.org/sqlite-wasm' {
  type Value = string | number | bigint | null | Uint8Array

  export interface Statement {
    readonly pointer: number
    readonly columnCount: number
    step(): boolean
    get(into: Record<string, Value>): Record<string, Value>
    reset(alsoClearBinds?: boolean): this
    finalize(): void
  }

  export interface Database {
    readonly pointer: number
    prepare(sql: string): Statement
    exec(sql: string): this
    changes(): number
    close(): void
  }

  export interface Sqlite3 {
    oo1: { DB: new (filename: string, flags: string) => Database }
    wasm: {
      alloc(size: number): number
      dealloc(pointer: number): void
      allocFromTypedArray(bytes: Uint8Array): number
      /** The memory as it is now: a growing memory leaves earlier views empty. */
      heap8u(): Uint8Array<ArrayBuffer>
      exports: {
        sqlite3_bind_null(statement: number, index: number): number
        sqlite3_bind_int(statement: number, index: number, value: number): number
        sqlite3_bind_int64(statement: number, index: number, value: bigint): number
        sqlite3_bind_double(statement: number, index: number, value: number): number
        sqlite3_bind_text(statement: number, index: number, text: number, size: number, destructor: number): number
        sqlite3_bind_blob(statement: number, index: number, bytes: number, size: number, destructor: number): number
      }
    }
    capi: {
      SQLITE_TRANSIENT: number
      SQLITE_DESERIALIZE_FREEONCLOSE: number
      SQLITE_DESERIALIZE_RESIZEABLE: number
      sqlite3_js_db_export(database: number): Uint8Array<ArrayBuffer>
      sqlite3_deserialize(
        database: number,
        schema: string,
        data: number,
        size: number,
        capacity: number,
        flags: number,
      ): number
    }
  }

  export default function sqlite3InitModule(options?: {
    print?: (text: string) => void
    printErr?: (text: string) => void
  }): Promise<Sqlite3>
}
