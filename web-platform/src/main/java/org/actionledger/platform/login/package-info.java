/** People with browsers: they sign in at the issuer, and their session brings its token to whatever stands behind. */
@NullMarked
package org.actionledger.platform.login;

import org.jspecify.annotations.NullMarked;
