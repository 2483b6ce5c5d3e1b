// Reads a CSV of scores into DuckDB and times a query over it: node ask.mjs FILE QUERY TIMES
import { DuckDBInstance } from '@duckdb/node-api'

const [file, query, times] = process.argv.slice(2)
const connection = await (await DuckDBInstance.create(':memory:')).connect()
await connection.run(`create table score as select * from read_csv('${file}')`)
const took = []
for (let round = 0; round <= Number(times); round++) {
  const start = performance.now()
  const { currentRowCount } = await connection.runAndReadAll(query)
  took.push(performance.now() - start)
  if (currentRowCount === 0) throw new Error('DuckDB found nothing.')
}
took.shift()
took.sort((one, other) => one - other)
process.stdout.write(JSON.stringify({ median: took[Math.floor(took.length / 2)] }))
