/** The program's entry: hands the real streams to `run` and sets the exit code without cutting output short. */
import { THREAD } from './lines/request.ts';
import { ProcessIo } from './process-io.ts';
import { run } from './run.ts';

export { run };

export function main(): void {
  if (process.argv[2] === THREAD) return void import('./lines/thread.ts').then(({ filterInThread }) => filterInThread());
  const io = new ProcessIo(process);
  void run(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
    // By itself Node would wait for what V8 still compiles in the background.
    if (io.hasWrittenAll()) process.exit();
  });
}
