package org.skillway.mentor;

import org.skillway.platform.testing.ListenerContract;

class ListenerContractTest extends ListenerContract {}
