package vn.binhan.signin;

/** What every page on which somebody shows who she is works with. */
record Proving(
        Sessions sessions, PasswordSignIn signIn, SecondFactors factors, StoppedForms forms) {}
