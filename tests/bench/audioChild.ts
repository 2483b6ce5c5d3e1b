import { createReadStream } from 'node:fs'
import { computePeaks } from '#server/audio/computePeaks.ts'

// A process of its own, because memory that other work once took would hide what this takes.
const [, , file = ''] = process.argv
const before = process.memoryUsage.rss()
const start = performance.now()
let largest = before
// Sampled, because a process inherits the largest size that the system reports from the one that started it.
const { durationMs } = await computePeaks(createReadStream(file), () => {
  largest = Math.max(largest, process.memoryUsage.rss())
})
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ growthBytes: largest - before, seconds, durationMs }))
