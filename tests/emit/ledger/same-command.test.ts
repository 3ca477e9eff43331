import { describe, expect, it } from 'vitest'
import { commandComparer } from '../../../src/emit/ledger/same-command.js'

/** Edits that keep the meaning of a command. */
const edits: readonly (readonly [before: string, after: string])[] = [
  ['docker netwrok ls', 'docker network ls'],
  ['docker contaner ls', 'docker container ls'],
  ['dokcer ps -a', 'docker ps -a'],
  ['git comit -m MESSAGE', 'git commit -m MESSAGE'],
  ['git commit -m MESSAGE', 'git commit -m <message>'],
  ['git commit -m <msg>', 'git commit -m <message>'],
  ['git commit -m MESSAGE', 'git commit --message MESSAGE'],
  ['git commit --message=MESSAGE', 'git commit --message MESSAGE'],
  ['docker run -ti alpine sh', 'docker run -it alpine sh'],
  ['docker run -i -t alpine sh', 'docker run -it alpine sh'],
  ['docker ps --all', 'docker ps -a'],
  ['docker ps -all', 'docker ps --all'],
  ['docker image prune --fliter until=24h', 'docker image prune --filter until=24h'],
  ['tar -x -f archive.tar', 'tar -xf archive.tar'],
  ['kubectl get pods -n NAMESPACE', 'kubectl get pods -n <namespace>'],
  ['docker logs --follow --tail 10 web', 'docker logs --tail 10 --follow web'],
  ['apt update', 'sudo apt update'],
  ['gti status', 'git status'],
  ['odcker ps', 'docker ps'],
  ['git commit -m <msg>', 'git commit -m <MESSAGE>'],
  ['grep "error" FILE | wc -l', "grep 'error' FILE | wc -l"],
]

/** Edits that keep the meaning only if the description is the same. */
const editsOfValues: readonly (readonly [before: string, after: string])[] = [
  ['head -n 5 FILE', 'head -n 10 FILE'],
  ['docker run -p 8080:80 nginx', 'docker run -p 8081:80 nginx'],
  ['cat notes.txt', 'cat docs/notes.txt'],
  ['docker stop web1', 'docker stop <container>'],
  ['docker stop', 'docker stop CONTAINER'],
  ['git checkout BRANCH', 'git checkout NAME'],
]

/** Similar commands with a different meaning. */
const nearMisses: readonly (readonly [before: string, after: string])[] = [
  ['git push', 'git pull'],
  ['docker start web', 'docker stop web'],
  ['docker stop web', 'docker kill web'],
  ['docker pause web', 'docker unpause web'],
  ['docker ps', 'docker ps -a'],
  ['docker images', 'docker image'],
  ['docker volume ls', 'docker network ls'],
  ['docker rm web', 'docker rmi web'],
  ['ls -l', 'ls -a'],
  ['ls -l', 'ls -L'],
  ['tar -xf a.tar', 'tar -cf a.tar'],
  ['git reset --soft HEAD~1', 'git reset --hard HEAD~1'],
  ['git add .', 'git add -A'],
  ['git checkout main', 'git checkout -b main'],
  ['kubectl get pods', 'kubectl get nodes'],
  ['kubectl get pods', 'kubectl describe pods'],
  ['systemctl enable ssh', 'systemctl disable ssh'],
  ['systemctl start ssh', 'systemctl status ssh'],
  ['apt update', 'apt upgrade'],
  ['mount /dev/sdb1 /mnt', 'umount /dev/sdb1 /mnt'],
  ['useradd ada', 'userdel ada'],
  ['pvcreate /dev/sdb', 'vgcreate /dev/sdb'],
  ['sha1sum FILE', 'sha256sum FILE'],
  ['head FILE', 'tail FILE'],
  ['chmod +x FILE', 'chmod -x FILE'],
  ['kill -9 PID', 'kill -15 PID'],
  ['crontab -e', 'crontab -l'],
  ['ping HOST', 'ping6 HOST'],
  ['gzip FILE', 'gunzip FILE'],
  ['ssh-keygen -t rsa', 'ssh-keygen -t ed25519'],
  ['cat FILE | sort', 'cat FILE | sort | uniq'],
  ['cmd1 && cmd2', 'cmd1 || cmd2'],
  ['git stash pop', 'git stash drop'],
]

const isSameCommand = commandComparer()

describe('commandComparer', () => {
  it.each(edits)('%s → %s: same command, whatever the description', (before, after) => {
    expect(isSameCommand(before, after, false)).toBe(true)
    expect(isSameCommand(after, before, false)).toBe(true)
  })

  it.each(editsOfValues)('%s → %s: same command only with the same description', (before, after) => {
    expect(isSameCommand(before, after, true)).toBe(true)
    expect(isSameCommand(before, after, false)).toBe(false)
  })

  it.each(nearMisses)('%s → %s: different command, even with the same description', (before, after) => {
    expect(isSameCommand(before, after, true)).toBe(false)
    expect(isSameCommand(after, before, true)).toBe(false)
  })
})
