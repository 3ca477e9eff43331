import type { Row } from './docker-programs.js'

const filters = ['dangling=true', 'before', 'since', 'label', 'reference="*:latest"']
const networks = ['ls', 'create', 'inspect', 'prune', 'rm']

/** What is offered at each position, for the seed notes with our Docker knowledge. */
export const positions: readonly Row[] = [
  // Subcommands by prefix.
  { line: 'docker p', offered: ['pull', 'ps', 'push'] },
  { line: 'docker s', offered: ['stop', 'swarm', 'service'] },
  { line: 'docker im', offered: ['images', 'image'] },
  { line: 'docker image ', offered: ['prune', 'inspect'] },
  { line: 'docker buildx ', offered: ['build', 'version', 'create', 'stop'] },
  { line: 'docker network ', offered: networks },
  { line: 'docker volume ', offered: ['ls', 'inspect'] },
  { line: 'docker manifest ', offered: ['inspect', 'create'] },
  { line: 'docker swarm ', offered: ['init', 'join-token', 'join', 'update', 'unlock', 'unlock-key'] },
  { line: 'docker swarm join', offered: ['join-token', 'join'] },
  { line: 'docker swarm unlock', offered: ['unlock', 'unlock-key'] },
  { line: 'docker service ', offered: ['create', 'ls', 'ps', 'inspect', 'scale', 'rm', 'update', 'logs'] },
  { line: 'docker compose x', offered: [] },
  // Parent commands have their own options, whose values may look like subcommands.
  { line: 'docker --debug service l', offered: ['ls', 'logs'] },
  { line: 'docker -H tcp://x node ', offered: ['ls', 'update'] },
  { line: 'docker --context network network ', offered: networks },
  { line: 'docker compose -f x.yml down --', offered: ['--volumes', '--rmi'] },
  // Options not used yet under any of their names.
  { line: 'docker image prune -', offered: ['-a', '--filter'] },
  { line: 'docker images --d', offered: ['--digests'] },
  { line: 'docker images -q --', offered: ['--filter', '--digests'] },
  { line: 'docker run --re', offered: ['--restart'] },
  { line: 'docker run -d --name web1 --p', offered: ['--publish'] },
  { line: 'docker run -p 80:80 --p', offered: [] },
  { line: 'docker run --name=web1 --n', offered: ['--network'] },
  { line: 'docker run --restart always --re', offered: [] },
  { line: 'docker build -t x -', offered: ['--target', '-f'] },
  { line: 'docker buildx build --p', offered: ['--platform', '--push'] },
  { line: 'docker buildx create --', offered: ['--driver', '--name'] },
  { line: 'docker compose down --volumes --', offered: ['--rmi'] },
  { line: 'docker compose down -v --', offered: ['--rmi'] },
  // Its other options appear only in an excluded command (one network with two names).
  { line: 'docker network create -', offered: ['-d'] },
  { line: 'docker network create -d bridge --', offered: [] },
  { line: 'docker network create --driver bridge -', offered: [] },
  { line: 'docker swarm init --advertise-addr 10.0.0.1 --l', offered: ['--listen-addr'] },
  { line: 'docker service update --image x --', offered: ['--update-parallelism', '--update-delay'] },
  { line: 'docker service create --publish 80 -', offered: ['--name', '--replicas', '--mode', '-d'] },
  { line: 'docker inspect --format x -', offered: [] },
  { line: 'docker rmi -', offered: ['-f'] },
  { line: 'docker pull --all-tags -', offered: [] },
  // Words from excluded commands aren't offered. Options written without dashes are offered with dashes.
  { line: 'docker compose up --', offered: ['--detach'] },
  { line: 'docker compose ps --', offered: ['--all'] },
  { line: 'docker service logs --', offered: ['--details', '--follow', '--tail'] },
  { line: 'docker service logs -f --', offered: ['--details', '--tail'] },
  // Values.
  { line: 'docker image prune --filter ', offered: ['label'] },
  { line: 'docker images -qf ', offered: filters },
  { line: 'docker images --filter reference', offered: ['reference="*:latest"'] },
  { line: 'docker run --restart=un', offered: ['unless-stopped'] },
  { line: 'docker node update --availability=d', offered: ['drain'] },
  // Nothing to offer.
  { line: 'docker node update --availability drain ', offered: [] },
  { line: 'docker run --network ', offered: [] },
  { line: 'docker run alpine ', offered: [] },
  { line: 'docker run alpine -', offered: [] },
  { line: 'docker exec -it web ', offered: [] },
  { line: 'docker exec web -', offered: [] },
  { line: 'docker exec -', offered: ['-it'] },
  { line: 'docker ps -a ', offered: [] },
  { line: 'docker -- p', offered: [] },
  { line: 'docker buildx build --platform=', offered: [] },
]

/** Carapace refuses options that it doesn't know. Our own completions skip a word after one, which may be its argument. */
export const unknownOptionPositions: readonly Row[] = [
  { line: 'docker --unknown x service l', offered: ['ls', 'logs'] },
  { line: 'docker --unknown --x=y web ', offered: [] },
]
