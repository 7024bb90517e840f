package org.artsenrol.opendata.witness;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.opendata.log.LogBook;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/**
 * A Git repository of somebody else, in which each checkpoint becomes a commit of the file {@code
 * checkpoint}. It signs nothing; but whoever has a copy has the history, and what is there is never
 * overwritten.
 */
final class Repository implements Place {
  static final String ID = "git";
  private static final String BRANCH = "main";
  private static final String FETCHED = Constants.R_REMOTES + "origin/" + BRANCH;
  private static final String FILE = "checkpoint";
  private static final int PATIENCE_SECONDS = 20;

  private final String remote;
  private final Path copy;
  private final LogBook book;

  /**
   * @param remote an address that Git understands
   * @param copy a folder for this node's own copy
   */
  Repository(String remote, Path copy, LogBook book) {
    this.remote = remote;
    this.copy = copy;
    this.book = book;
  }

  /** Where it is, without name and password. */
  static String address(String remote) {
    try {
      return new URIish(remote).setUser(null).setPass(null).toString();
    } catch (URISyntaxException e) {
      return ID;
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Answer show(SignedNote checkpoint, long seen) {
    try (Git git = open()) {
      bringUpToDate(git);
      Optional<String> contradiction = there().flatMap(then -> contradiction(then, checkpoint));
      if (contradiction.isPresent()) {
        return new Answer.Contradicts(contradiction.get());
      }
      commit(git, checkpoint);
      return push(git, checkpoint);
    } catch (IOException | GitAPIException | JGitInternalException e) {
      return new Answer.Silent(String.valueOf(e.getMessage()));
    } catch (NoteFault fault) {
      return new Answer.Contradicts("holds something else: " + fault.getMessage());
    }
  }

  private Git open() throws IOException, GitAPIException {
    return Files.exists(copy.resolve(Constants.DOT_GIT))
        ? Git.open(copy.toFile())
        : Git.init().setDirectory(copy.toFile()).setInitialBranch(BRANCH).call();
  }

  /** What is there counts, and not what this node once put into its copy. */
  private void bringUpToDate(Git git) throws GitAPIException, IOException {
    boolean begun =
        reaching(git.lsRemote().setRemote(remote).setHeads(true)).call().stream()
            .anyMatch(ref -> ref.getName().equals(Constants.R_HEADS + BRANCH));
    if (begun) {
      reaching(git.fetch().setRemote(remote))
          .setRefSpecs(new RefSpec("+" + Constants.R_HEADS + BRANCH + ":" + FETCHED))
          .call();
      git.reset().setMode(ResetCommand.ResetType.HARD).setRef(FETCHED).call();
    } else {
      Files.deleteIfExists(copy.resolve(FILE));
    }
  }

  private Optional<Checkpoint> there() throws IOException {
    Path file = copy.resolve(FILE);
    return Files.exists(file)
        ? Optional.of(Checkpoint.parse(SignedNote.parse(Files.readAllBytes(file)).text()))
        : Optional.empty();
  }

  private Optional<String> contradiction(Checkpoint then, SignedNote checkpoint) {
    long ours = Checkpoint.parse(checkpoint.text()).size();
    if (then.size() > ours) {
      return Optional.of("holds " + then.size() + " records; the log has " + ours);
    }
    Checkpoint own = new Checkpoint(then.origin(), then.size(), book.root((int) then.size()));
    return own.root().equals(then.root())
        ? Optional.empty()
        : Optional.of("holds another root of " + then.size() + " records");
  }

  private void commit(Git git, SignedNote checkpoint) throws GitAPIException, IOException {
    Checkpoint now = Checkpoint.parse(checkpoint.text());
    Files.write(copy.resolve(FILE), checkpoint.bytes());
    git.add().addFilepattern(FILE).call();
    git.commit()
        .setMessage(now.size() + " " + now.root())
        .setAuthor(now.origin(), "")
        .setCommitter(now.origin(), "")
        .setSign(false)
        .call();
  }

  private Answer push(Git git, SignedNote checkpoint) throws GitAPIException {
    var push = reaching(git.push().setRemote(remote));
    push.setRefSpecs(new RefSpec(Constants.HEAD + ":" + Constants.R_HEADS + BRANCH));
    for (var result : push.call()) {
      for (RemoteRefUpdate update : result.getRemoteUpdates()) {
        if (update.getStatus() != RemoteRefUpdate.Status.OK
            && update.getStatus() != RemoteRefUpdate.Status.UP_TO_DATE) {
          return new Answer.Silent("does not take it: " + update.getStatus());
        }
      }
    }
    return new Answer.Taken(Checkpoint.parse(checkpoint.text()).size());
  }

  /** With the name and password that the address may hold, and never for long. */
  private <C extends TransportCommand<C, ?>> C reaching(C command) {
    command.setTimeout(PATIENCE_SECONDS);
    try {
      var address = new URIish(remote);
      if (address.getPass() != null) {
        command.setCredentialsProvider(
            new UsernamePasswordCredentialsProvider(address.getUser(), address.getPass()));
      }
    } catch (URISyntaxException e) {
      // The command will say so itself.
    }
    return command;
  }
}
