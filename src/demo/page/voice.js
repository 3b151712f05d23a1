/** A sound of our own, so that a voice message can be tried without a microphone. */

const RATE = 8000;
const HEADER_BYTES = 44;

/**
 * A few seconds of soft tones, 16 bits, one channel.
 * @param {number} seconds
 * @returns {File}
 */
export function voiceSample(seconds) {
  const samples = RATE * seconds;
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + samples * 2));
  const write = (at, text) => [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  write(0, "RIFF");
  view.setUint32(4, view.byteLength - 8, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, "data");
  view.setUint32(40, samples * 2, true);
  for (let at = 0; at < samples; at += 1) view.setInt16(HEADER_BYTES + at * 2, loudness(at / RATE) * 9000, true);
  return new File([view.buffer], "suara.wav", { type: "audio/wav" });
}

/** Tones that change five times a second and fade in and out, so that nothing clicks. */
function loudness(time) {
  const tone = [220, 262, 247, 196, 294][Math.floor(time * 5) % 5];
  return Math.sin(2 * Math.PI * tone * time) * Math.sin(Math.PI * ((time * 5) % 1));
}
