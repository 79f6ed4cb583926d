// Speaks documents, one after the other on one connection, with Microsoft's client, and prints what it got as JSON.
// usage: node speak.js ADDRESS KEY FOLDER < documents.json (an array of SSML)
// Writes the sound of each document to FOLDER/0.pcm, 1.pcm …
'use strict';
const fs = require('fs');
const path = require('path');
const sdk = require('microsoft-cognitiveservices-speech-sdk');

const [address, key, folder] = process.argv.slice(2);
const documents = JSON.parse(fs.readFileSync(0, 'utf8'));

const config = sdk.SpeechConfig.fromHost(new URL(address), key);
config.speechSynthesisOutputFormat = sdk.SpeechSynthesisOutputFormat.Raw48Khz16BitMonoPcm;
config.setProperty(sdk.PropertyId.SpeechServiceResponse_RequestSentenceBoundary, 'true');
const synthesizer = new sdk.SpeechSynthesizer(config, null);

let boundaries = [];
synthesizer.wordBoundary = (_, e) =>
  boundaries.push({ type: e.boundaryType, text: e.text, ticks: e.audioOffset, lengthTicks: e.duration, textOffset: e.textOffset });

const speak = ssml => new Promise((resolve, reject) => synthesizer.speakSsmlAsync(ssml, resolve, reject));

async function run() {
  const results = [];
  for (const [index, ssml] of documents.entries()) {
    boundaries = [];
    const result = await speak(ssml);
    const sound = Buffer.from(result.audioData ?? new ArrayBuffer(0));
    fs.writeFileSync(path.join(folder, `${index}.pcm`), sound);
    results.push({ reason: sdk.ResultReason[result.reason], error: result.errorDetails ?? null, durationTicks: result.audioDuration ?? 0, boundaries });
  }
  return results;
}

run().then(
  results => { fs.writeSync(1, JSON.stringify(results)); process.exit(0); },
  error => { fs.writeSync(2, String(error)); process.exit(1); });
