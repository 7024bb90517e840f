package org.artsenrol.enrol.my.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.notify.Inbox;
import org.artsenrol.notify.InboxMessage;

/** The account holder's messages, the newest first; opening the page marks them read. */
@Named
@RequestScoped
public class MessagesPage {
  private static final int SHOWN = 100;

  @Inject private CurrentActor actor;
  @Inject private Inbox inbox;

  private List<InboxMessage> messages;

  /** Reads the messages as they stand, then marks them read. */
  public void load() {
    String ref = String.valueOf(actor.get().id());
    messages = inbox.of(ref, SHOWN);
    inbox.markRead(ref, messages.stream().map(InboxMessage::getId).toList());
  }

  public List<InboxMessage> getMessages() {
    return messages;
  }

  public long getUnread() {
    return inbox.unread(String.valueOf(actor.get().id()));
  }
}
