package org.skillway.skills;

import org.skillway.platform.testing.ListenerContract;

class ListenerContractTest extends ListenerContract {}
