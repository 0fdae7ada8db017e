package org.skillway.suite.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.skillway.suite.bench.BenchPeople.Person;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.Suite;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.Tokens;

/** Where it is measured: a suite with the sample company, people of the benchmark's own, and the bare service beside it. */
record Stand(
        LocalStack stack,
        Suite suite,
        CompanyFiles company,
        Tokens tokens,
        BareService bare,
        List<Person> people,
        int learners,
        Path logs,
        Effort effort) {

    /** The first of the people work and read; the others wait for a signal each. */
    List<Person> active() {
        return people.subList(0, learners);
    }

    List<Person> waiting() {
        return people.subList(learners, people.size());
    }

    /** Whose processor time a request costs: that of the service and that of PostgreSQL. */
    List<Cpu> cost(Cpu service) {
        return List.of(service, new Cpu(stack.process(Member.POSTGRES)));
    }

    List<Cpu> cost(Member service) {
        return cost(new Cpu(stack.process(service)));
    }

    URI address(Member service) {
        return stack.address(service);
    }
}
