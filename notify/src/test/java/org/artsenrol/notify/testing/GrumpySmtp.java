package org.artsenrol.notify.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that greets and then answers every recipient with the same refusal. */
public final class GrumpySmtp implements AutoCloseable {
  private final ServerSocket socket;
  private final String answerToRecipient;

  /** Starts one, e.g. with {@code 451 try later}. */
  public GrumpySmtp(String answerToRecipient) throws IOException {
    this.answerToRecipient = answerToRecipient;
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "grumpy-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** Where it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException hungUp) {
        // The client went away, or the test is over.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    out.print("220 grumpy\r\n");
    out.flush();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.print((line.startsWith("RCPT") ? answerToRecipient : "250 ok") + "\r\n");
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
