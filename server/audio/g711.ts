/** The 256 values of telephony's µ-law, as samples −1..1. See ITU-T G.711. */
export const MU_LAW: Float32Array = Float32Array.from({ length: 256 }, (_, code) => muLaw(code) / 32_768)

/** The 256 values of telephony's A-law, as samples −1..1. See ITU-T G.711. */
export const A_LAW: Float32Array = Float32Array.from({ length: 256 }, (_, code) => aLaw(code) / 32_768)

function muLaw(code: number): number {
  const bits = ~code & 0xff
  const size = (((bits & 0x0f) << 3) + 0x84) << ((bits >> 4) & 7)
  return bits & 0x80 ? 0x84 - size : size - 0x84
}

function aLaw(code: number): number {
  const bits = code ^ 0x55
  const exponent = (bits >> 4) & 7
  const mantissa = ((bits & 0x0f) << 4) + 8
  const size = exponent === 0 ? mantissa : (mantissa + 0x100) << (exponent - 1)
  return bits & 0x80 ? size : -size
}
