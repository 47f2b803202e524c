package vn.thao.systemtests;

import java.util.function.Consumer;

/**
 * What the benchmark's clients do, and which of the two baselines it stands beside: as many static
 * pages and bare inserts as it reads pages and sends writing requests.
 */
enum Workload {
  STATIC_PAGE("static page", 1, 0, 0, Client::readStaticPage),
  COURSE_PAGE("course page", 1, 0, 1 / 3d, Client::readCoursePage),
  MY_PAGE("my page", 1, 0, 0, Client::readMyPage),
  BARE_INSERT("bare insert", 0, 1, 0, Client::insertRow),
  ANSWER("saving an answer", 0, 1, 1 / 2d, Client::saveAnswer),
  ATTEMPT("whole attempt", Client.QUESTIONS + 1, Client.ANSWERS + 2, 0, Client::takeTest);

  final String words;
  final int pages;
  final int writes;

  /** The part of the baseline's rate that is to be reached; 0: none is set. */
  final double target;

  private final Consumer<Client> work;

  Workload(String words, int pages, int writes, double target, Consumer<Client> work) {
    this.words = words;
    this.pages = pages;
    this.writes = writes;
    this.target = target;
    this.work = work;
  }

  void once(Client client) {
    work.accept(client);
  }

  boolean isBaseline() {
    return this == STATIC_PAGE || this == BARE_INSERT;
  }

  /** How long the baselines take for the same pages and writes, one after the other. */
  double secondsOfBaseline(double staticPages, double bareInserts) {
    return pages / staticPages + writes / bareInserts;
  }

  int requests() {
    return pages + writes;
  }
}
